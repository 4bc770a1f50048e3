/** Rich text as elements; nothing goes into the page as HTML. */

import { parseRichText } from "@adviesbijklachten/contract/rich-text";
import type { RichTextNode } from "@adviesbijklachten/contract/rich-text";
import { createElement, Fragment } from "react";
import type { ReactNode } from "react";

import type { Surroundings } from "./blocks";

export function RichText({ html, around }: { html: string; around: Surroundings }): ReactNode {
  return elements(parseRichText(html), around);
}

/** A number that leads to its source at the end of the article. */
export function Citation({ number }: { number: number }) {
  return <sup><a href={`#bron-${number}`} aria-label={`Bron ${number}`}>{number}</a></sup>;
}

function elements(nodes: readonly RichTextNode[], around: Surroundings): ReactNode {
  return nodes.map((node, place) => {
    if (typeof node === "string") return node;
    const children = elements(node.children, around);
    switch (node.tag) {
      case "a":
        return <a key={place} href={node.href}>{children}</a>;
      case "dfn": {
        const entry = around.glossary.find(({ id }) => id === node.id);
        const term = entry ? <a href={`#begrip-${entry.id}`}>{children}</a> : children;
        return <dfn key={place}>{term}</dfn>;
      }
      case "cite": {
        const source = around.sources.find(({ id }) => id === node.id);
        return (
          <Fragment key={place}>
            <cite>{children}</cite>{source && <Citation {...source} />}
          </Fragment>
        );
      }
      default:
        return createElement(node.tag, { key: place }, children);
    }
  });
}
