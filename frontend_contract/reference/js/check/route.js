/** What a care route says, at the end of a check and on a page of its own. */

/** @import { CheckReference, CheckRoute } from "../../../typescript/openapi.js" */
/** @import { Child } from "../dom.js" */

import { showBlocks } from "../blocks/index.js";
import { callButton, careAction } from "../care_action.js";
import { element } from "../dom.js";
import { paragraphs } from "../format.js";
import { icon } from "../icons.js";
import { urgencyOf } from "./urgency.js";

/**
 * What to do, and how soon: unmistakable when it is urgent.
 *
 * @param {Omit<CheckRoute, "key">} route
 * @param {string} word over the title, when there is none for its urgency
 * @param {CheckReference | null} mainCheck
 * @returns {HTMLElement}
 */
export function routeCard({ urgency, title, summary, action }, word, mainCheck) {
  const { level, symbol, word: urgent } = urgencyOf(urgency);
  return element(
    "div",
    { class: `route-card care-card care-${level}` },
    element("p", { class: "label" }, icon(symbol), element("strong", {}, urgent ?? word)),
    element("h1", { tabindex: -1 }, title),
    paragraphs(summary).map((line) => element("p", { class: "lead" }, line)),
    // Whatever else is filled in: an emergency can be called from here.
    level === "emergency" && action?.type !== "tel" && callButton("Bel 112", "112"),
    careAction(action, mainCheck),
  );
}

/**
 * @param {Omit<CheckRoute, "key">} route
 * @param {CheckReference | null} mainCheck
 * @returns {HTMLElement | null}
 */
export function routeBody({ body, urgency }, mainCheck) {
  if (body.length === 0) return null;
  const { word } = urgencyOf(urgency);
  return part(word ? "Doe dit nu" : "Wat je kunt doen", element(
    "div",
    { class: "flow-blocks" },
    showBlocks(body, { sources: [], glossary: [], mainCheck }, 3),
  ));
}

/**
 * @param {Omit<CheckRoute, "key">} route
 * @returns {HTMLElement | null}
 */
export function followUp({ followUp: text }) {
  if (!text) return null;
  return part("Daarna", paragraphs(text).map((line) => element("p", {}, line)));
}

/**
 * @param {string} title
 * @param {Child[]} content
 * @returns {HTMLElement}
 */
export function part(title, ...content) {
  return element("section", { class: "advice-part" }, element("h2", {}, title), ...content);
}
