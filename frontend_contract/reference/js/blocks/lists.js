/** Lists: tips, bullets, key points, and what to do and not to do. */

/** @import { BulletListBlock, CauseEffectBlock } from "../../../typescript/openapi.js" */
/** @import { DoDontBlock, KeyPointsBlock, KeyValueBlock } from "../../../typescript/openapi.js" */
/** @import { StatementBlock, Tip, TipListBlock } from "../../../typescript/openapi.js" */
/** @import { Place } from "./index.js" */

import { element, heading, spokenOnly } from "../dom.js";
import { icon } from "../icons.js";
import { citation, richText } from "../rich_text.js";

/**
 * @param {TipListBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function tipList(block, { article }) {
  /** @param {Tip} tip */
  const item = (tip) => element(
    "li",
    {},
    element("strong", {}, tip.title),
    tip.citations.map(({ number }) => citation(number)),
    tip.explanation && element("div", {}, richText(tip.explanation.html, article)),
  );
  // A list without markers is no list to VoiceOver unless it says so.
  return element(
    "div",
    { class: `tips tips-${block.intent} flow` },
    leadIn(block.leadIn),
    element("ul", { role: "list" }, block.tips.map(item)),
  );
}

/**
 * @param {BulletListBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function bulletList(block, { article }) {
  const items = block.items.flatMap((item) => {
    if (item.type === "causeEffect") return element("li", {}, causeEffect(item));
    if (item.type === "keyValue") return element("li", {}, keyValue(item));
    if (item.type === "statement") return element("li", {}, statement(item, article));
    return [];
  });
  return element(
    "div",
    { class: "bullets flow" },
    leadIn(block.leadIn),
    element(block.style === "number" ? "ol" : "ul", {}, items),
  );
}

/**
 * @param {KeyPointsBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function keyPoints(block, { level }) {
  return element(
    "div",
    { class: "key-points flow" },
    heading(level, {}, "In het kort"),
    element("ul", {}, block.items.map(({ text }) => element("li", {}, text))),
  );
}

/**
 * @param {DoDontBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function doDont(block, { level }) {
  const sides = /** @type {const} */ ([
    { name: "do", title: "Wel doen", symbol: "check" },
    { name: "dont", title: "Niet doen", symbol: "cross" },
  ]);
  const columns = sides.filter(({ name }) => block[name].length).map(({ name, title, symbol }) =>
    element(
      "div",
      { class: name },
      heading(level, {}, title),
      element(
        "ul",
        { role: "list" },
        block[name].map(({ text }) => element("li", {}, icon(symbol), element("span", {}, text))),
      ),
    ));
  return element("div", { class: "do-dont" }, columns);
}

/** @param {string | null} text */
function leadIn(text) {
  return text && element("p", {}, text);
}

/**
 * @param {CauseEffectBlock} item
 * @returns {Node[]}
 */
function causeEffect({ cause, effect, spoken }) {
  const arrow = element("span", { class: "arrow" }, "→");
  const shown = [cause, " ", arrow, " ", effect];
  return [
    element("span", { class: "cause-effect", "aria-hidden": "true" }, shown),
    spokenOnly(spoken),
  ];
}

/**
 * @param {KeyValueBlock} item
 * @returns {Node[]}
 */
function keyValue({ key, value, spoken }) {
  const shown = [element("strong", {}, `${key}:`), " ", value];
  if (spoken === `${key}: ${value}`) return [element("span", {}, ...shown)];
  return [element("span", { "aria-hidden": "true" }, ...shown), spokenOnly(spoken)];
}

/**
 * Links must stay within reach of a screen reader, so then the signs are left as they are.
 *
 * @param {StatementBlock} item
 * @param {Place["article"]} article
 * @returns {Node[]}
 */
function statement({ html, text, spoken }, article) {
  const shown = richText(html, article);
  if (spoken === text || shown.querySelector("a, button")) return [shown];
  return [element("div", { "aria-hidden": "true" }, shown), spokenOnly(spoken)];
}
