/** Rich text as nodes; nothing goes into the page as HTML. */

import { parseRichText } from "@adviesbijklachten/contract/rich-text";
import type { RichTextNode } from "@adviesbijklachten/contract/rich-text";
import { h } from "vue";
import type { VNode } from "vue";

import type { Surroundings } from "~/components/Blocks";

type Nodes = (VNode | string)[];

export function richText(html: string, around: Surroundings): Nodes {
  return nodes(parseRichText(html), around);
}

/** A number that leads to its source at the end of the article. */
export function citation(number: number): VNode {
  return <sup><a href={`#bron-${number}`} aria-label={`Bron ${number}`}>{number}</a></sup>;
}

function nodes(parsed: readonly RichTextNode[], around: Surroundings): Nodes {
  return parsed.flatMap<VNode | string>((node) => {
    if (typeof node === "string") return [node];
    const inner = nodes(node.children, around);
    switch (node.tag) {
      case "a":
        return [<a href={node.href}>{inner}</a>];
      case "dfn": {
        const entry = around.glossary.find(({ id }) => id === node.id);
        return [<dfn>{entry ? <a href={`#begrip-${entry.id}`}>{inner}</a> : inner}</dfn>];
      }
      case "cite": {
        const source = around.sources.find(({ id }) => id === node.id);
        return [<cite>{inner}</cite>, ...(source ? [citation(source.number)] : [])];
      }
      default:
        return [h(node.tag, inner)];
    }
  });
}
