/** Reading rich text where there is no DOM. */

/** @import * as Contract from "./rich_text.d.ts" */

/** @typedef {{ tag: string, children: Contract.RichTextNode[] }} Open an element, not closed yet */

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/gi;
const ADDRESS = /^(https?:|mailto:|tel:|\/(?![/\\])|#)/i;
const REFERENCE = /&(?:#(\d{1,5})|#x([0-9a-f]{1,4})|([a-z]+));/gi;
/** @type {Readonly<Record<string, string>>} */
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
const PLAIN = new Set(["p", "strong", "em", "ul", "ol", "li"]);

/** @type {typeof Contract.parseRichText} */
export function parseRichText(html) {
  /** @type {Open[]} the whole, and in it every element that is open; the innermost is last */
  const open = [{ tag: "", children: [] }];
  const inner = () => /** @type {Open} */ (open.at(-1));
  /** @param {string} text */
  const add = (text) => text && inner().children.push(decode(text));
  let end = 0;
  for (const { 0: token, 1: slash, 2: name = "", 3: attributes = "", index } of html.matchAll(TOKEN)) {
    add(html.slice(end, index));
    end = index + token.length;
    const tag = name.toLowerCase();
    if (slash) {
      const place = open.findLastIndex((element) => element.tag === tag);
      if (place > 0) open.length = place;
    } else {
      /** @type {Contract.RichTextNode[]} */
      const children = [];
      const element = elementOf(tag, attributes, children);
      if (element) inner().children.push(element);
      open.push({ tag, children: element ? children : inner().children });
    }
  }
  add(html.slice(end));
  return /** @type {Open} */ (open[0]).children;
}

/**
 * @param {string} tag
 * @param {string} written the attributes
 * @param {Contract.RichTextNode[]} children
 * @returns {Contract.RichTextElement | null} null when it is not of the grammar
 */
function elementOf(tag, written, children) {
  if (PLAIN.has(tag)) return { tag: /** @type {"p"} */ (tag), children };
  const attributes = new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, decode(value)]),
  );
  const href = attributes.get("href") ?? "";
  const id = attributes.get("data-id");
  const type = attributes.get("data-type");
  const target = type && id ? { type, id } : null;
  if (tag === "a") return ADDRESS.test(href) ? { tag, href, target, children } : null;
  return id && (tag === "dfn" || tag === "cite") ? { tag, id, children } : null;
}

/** @param {string} text */
function decode(text) {
  return text.replace(REFERENCE, (whole, decimal, hexadecimal, name) => {
    if (name) return NAMED[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hexadecimal, 16));
  });
}
