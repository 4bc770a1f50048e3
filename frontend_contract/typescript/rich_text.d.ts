/** Reading rich text where there is no DOM: on a server, or to make components of it. */

/** An element of the published grammar, with what it holds. */
export type RichTextElement =
  | { readonly tag: "p" | "strong" | "em" | "ul" | "ol" | "li"; readonly children: RichTextNode[] }
  /** A link; `target` is the document that it leads to, null for what is elsewhere. */
  | {
      readonly tag: "a";
      readonly href: string;
      readonly target: { readonly type: string; readonly id: string } | null;
      readonly children: RichTextNode[];
    }
  /** A term; `id` is that of an entry in the `glossary` of the same document. */
  | { readonly tag: "dfn"; readonly id: string; readonly children: RichTextNode[] }
  /** A citation; `id` is that of one of the `sources` of the same document. */
  | { readonly tag: "cite"; readonly id: string; readonly children: RichTextNode[] };

/** Text, or an element. */
export type RichTextNode = string | RichTextElement;

/**
 * Gives the nodes of rich text, in order. An element outside the grammar, and a link to anything
 * but a page, an address or a number, loses its tags and never its words.
 */
export function parseRichText(html: string): RichTextNode[];
