/** When to get help: red flags, and a card for each way to help, most urgent first. */

/** @import { CareCard, SeekHelpBlock, TextItem } from "../../../typescript/openapi.js" */
/** @import { IconName } from "../icons.js" */
/** @import { Place } from "./index.js" */

import { careAction } from "../care_action.js";
import { element, heading } from "../dom.js";
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
export function seekHelp(block, place) {
  const { article, level } = place;
  const cards = block.cards.toSorted((one, other) =>
    ORDER.indexOf(one.level) - ORDER.indexOf(other.level));
  return element(
    "div",
    { class: "seek-help" },
    block.intro && element("div", { class: "flow" }, richText(block.intro.html, article)),
    cards.map((card) => careCard(card, place)),
    block.redFlags === "listed" && redFlags(block.redFlagList, level),
    block.closingNote
      && element("div", { class: "closing-note flow" }, richText(block.closingNote.html, article)),
  );
}

/**
 * @param {CareCard} card
 * @param {Place} place
 * @returns {HTMLElement}
 */
function careCard(card, { level, mainCheck }) {
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
    careAction(card.action, mainCheck),
  );
}

/**
 * @param {readonly TextItem[]} flags
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

/** @param {readonly TextItem[]} items */
function list(items) {
  return element("ul", {}, items.map(({ text }) => element("li", {}, text)));
}
