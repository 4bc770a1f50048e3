/** Makes elements: attributes and children in, a node out; no HTML is ever parsed here. */

/** @typedef {Node | string | number | false | null | undefined} Leaf */
/** @typedef {Leaf | readonly Leaf[]} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/**
 * Makes an element. Attributes that are null or false are left out; true is an empty attribute.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {Child[]} children strings become text; null and false are left out
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...nodes(children));
  return made;
}

/**
 * Makes a heading of the level that fits its place.
 *
 * @param {number} level
 * @param {Attributes} attributes
 * @param {Child[]} children
 * @returns {HTMLElement}
 */
export function heading(level, attributes, ...children) {
  const tags = /** @type {const} */ (["h1", "h2", "h3", "h4", "h5", "h6"]);
  return element(tags[Math.min(level, tags.length) - 1], attributes, ...children);
}

/**
 * Makes a button that does something on this page.
 *
 * @param {Child} content
 * @param {() => void} act
 * @param {string} [look] its class
 * @returns {HTMLButtonElement}
 */
export function button(content, act, look = "button") {
  const made = element("button", { type: "button", class: look }, content);
  made.addEventListener("click", act);
  return made;
}

/**
 * Text for a screen reader only.
 *
 * @param {string} text
 * @returns {HTMLElement}
 */
export function spokenOnly(text) {
  return element("span", { class: "visually-hidden" }, text);
}

/**
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
function nodes(children) {
  return children.flat().flatMap((leaf) => {
    if (leaf === null || leaf === undefined || leaf === false || leaf === "") return [];
    return [typeof leaf === "number" ? String(leaf) : leaf];
  });
}
