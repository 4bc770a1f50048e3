/** Running text: paragraphs, callouts, and questions with their answers. */

/** @import { CalloutBlock, FaqBlock, ParagraphBlock } from "../../../typescript/openapi.js" */
/** @import { Place } from "./index.js" */

import { element, heading } from "../dom.js";
import { icon } from "../icons.js";
import { richText } from "../rich_text.js";

/**
 * @param {ParagraphBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function paragraph(block, { article }) {
  return element("div", { class: "paragraph flow" }, richText(block.html, article));
}

const CALLOUTS = /** @type {const} */ ({
  warning: { label: "Let op", icon: "alarm" },
  info: { label: "Goed om te weten", icon: "info" },
});

/**
 * @param {CalloutBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function callout(block, { article, level }) {
  const { label, icon: name } = CALLOUTS[block.variant];
  return element(
    "div",
    { class: `callout callout-${block.variant}` },
    element("p", { class: "label" }, icon(name), label),
    heading(level, {}, block.heading),
    element("div", { class: "flow" }, richText(block.body.html, article)),
  );
}

/**
 * @param {FaqBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function faq(block, { article, level }) {
  const questions = block.items.map(({ question, answer }) =>
    element(
      "details",
      { class: "expander" },
      element("summary", {}, heading(level, {}, question)),
      element("div", { class: "expander-content flow" }, richText(answer.html, article)),
    ));
  return element("div", { class: "faq" }, questions);
}
