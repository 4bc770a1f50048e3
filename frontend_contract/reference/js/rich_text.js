/** Turns the API's rich text into nodes, element by element from an allow-list. */

/** @import { Article } from "../../typescript/openapi.js" */

import { element } from "./dom.js";

const COPIED = new Set(["p", "strong", "em", "ul", "ol", "li"]);
const ADDRESS = /^(https?:|mailto:|tel:|\/(?![/\\])|#)/i;

/**
 * Parses rich text. An element outside the published grammar loses its tags, never its words;
 * nothing of it is loaded or run, because the parsed document is inert.
 *
 * @param {string} html
 * @param {Pick<Article, "sources" | "glossary">} article for terms and citations
 * @returns {DocumentFragment}
 */
export function richText(html, article) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  fragment.append(...copyChildren(parsed.body, article));
  return fragment;
}

/**
 * A link to a numbered source in the list at the end.
 *
 * @param {number} number
 * @returns {HTMLElement}
 */
export function citation(number) {
  const label = `Bron ${number}`;
  return element(
    "sup", { class: "citation" },
    element("a", { href: `#bron-${number}`, "aria-label": label }, number),
  );
}

/**
 * @param {Node} parent
 * @param {Pick<Article, "sources" | "glossary">} article
 * @returns {Node[]}
 */
function copyChildren(parent, article) {
  return [...parent.childNodes].flatMap((child) => {
    if (child.nodeType === Node.TEXT_NODE) return [document.createTextNode(child.nodeValue ?? "")];
    return child instanceof HTMLElement ? copyElement(child, article) : [];
  });
}

/**
 * @param {HTMLElement} original
 * @param {Pick<Article, "sources" | "glossary">} article
 * @returns {Node[]}
 */
function copyElement(original, article) {
  const tag = original.localName;
  if (tag === "script" || tag === "style") return [];
  const children = copyChildren(original, article);
  if (tag === "a") return link(original, children);
  if (tag === "dfn") return term(original, children, article);
  if (tag === "cite") return cited(original, children, article);
  if (!COPIED.has(tag)) return children;
  return [element(/** @type {"p"} */ (tag), {}, ...children)];
}

/**
 * @param {HTMLElement} original
 * @param {Node[]} children
 * @returns {Node[]}
 */
function link(original, children) {
  const href = original.getAttribute("href") ?? "";
  if (!ADDRESS.test(href)) return children;
  const outside = /^https?:/i.test(href);
  const attributes = { href, class: outside && "outside", rel: outside && "noopener" };
  return [element("a", attributes, ...children)];
}

/**
 * A term opens its definition; without one the words stay words.
 *
 * @param {HTMLElement} original
 * @param {Node[]} children
 * @param {Pick<Article, "glossary">} article
 * @returns {Node[]}
 */
function term(original, children, article) {
  const entry = article.glossary.find(({ id }) => id === original.dataset.id);
  if (!entry) return children;
  const definition = definitionId(entry.id);
  const button = element(
    "button",
    { type: "button", class: "term", popovertarget: definition, "aria-describedby": definition },
    ...children,
  );
  return [element("dfn", {}, button)];
}

/**
 * @param {HTMLElement} original
 * @param {Node[]} children
 * @param {Pick<Article, "sources">} article
 * @returns {Node[]}
 */
function cited(original, children, article) {
  const source = article.sources.find(({ id }) => id === original.dataset.id);
  return source ? [element("cite", {}, ...children), citation(source.number)] : children;
}

/**
 * @param {string} id of a glossary entry
 * @returns {string} id of the element that shows its definition
 */
export function definitionId(id) {
  return `begrip-${id}`;
}
