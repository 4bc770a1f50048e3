/** When to get help: red flags, and a card for each way to help, most urgent first. */

/** @import { SeekHelpBlock } from "../contract/blocks.js" */
/** @import { CareCard, TextItem } from "../contract/parts.js" */
/** @import { IconName } from "../icons.js" */
/** @import { Place } from "./index.js" */

import { element, heading } from "../dom.js";
import { telephone } from "../format.js";
import { icon } from "../icons.js";
import { richText } from "../rich_text.js";

/** @type {Record<CareCard["level"], IconName>} */
const ICONS = { emergency: "phone", urgent: "alarm", nonUrgent: "calendar", selfCare: "home" };
const ORDER = Object.keys(ICONS);

/**
 * @param {SeekHelpBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function seekHelp(block, { article, level }) {
  const cards = block.cards.toSorted((one, other) =>
    ORDER.indexOf(one.level) - ORDER.indexOf(other.level));
  return element(
    "div",
    { class: "seek-help" },
    block.intro && element("div", { class: "flow" }, richText(block.intro.html, article)),
    cards.map((card) => careCard(card, level)),
    block.redFlags === "listed" && redFlags(block.redFlagList, level),
    block.closingNote
      && element("div", { class: "closing-note flow" }, richText(block.closingNote.html, article)),
  );
}

/**
 * @param {CareCard} card
 * @param {number} level
 * @returns {HTMLElement}
 */
function careCard(card, level) {
  return element(
    "div",
    { class: `care-card care-${card.level}` },
    element(
      "p",
      { class: "label" },
      icon(ICONS[card.level]),
      element("strong", {}, card.levelLabel),
      element("span", { class: "care-provider" }, card.providerLabel),
    ),
    heading(level, {}, card.heading),
    card.signals.length > 0 && list(card.signals),
    card.timeframe && element("p", { class: "timeframe" }, icon("clock"), card.timeframe),
    action(card.action),
  );
}

/** @param {CareCard["action"]} todo */
function action(todo) {
  const address = actionAddress(todo);
  if (!todo || !address) return null;
  const symbol = todo.type === "tel" ? "phone" : "arrow";
  return element("a", { class: "button", href: address }, icon(symbol), todo.label);
}

/**
 * @param {CareCard["action"]} todo
 * @returns {string | null}
 */
function actionAddress(todo) {
  if (todo?.type === "tel") return telephone(todo.number);
  if (todo?.type === "link") return todo.href;
  return todo?.check?.path ?? null;
}

/**
 * @param {TextItem[]} flags
 * @param {number} level
 * @returns {HTMLElement}
 */
function redFlags(flags, level) {
  return element(
    "div",
    { class: "red-flags" },
    heading(level, {}, icon("alarm"), "Alarmsignalen"),
    list(flags),
  );
}

/** @param {TextItem[]} items */
function list(items) {
  return element("ul", {}, items.map(({ text }) => element("li", {}, text)));
}
