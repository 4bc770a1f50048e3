/** Ways on: to a check, and to other articles and exercises. */

/** @import { CheckCallBlock, RelatedBlock } from "../../../typescript/openapi.js" */
/** @import { SummarisedReference } from "../../../typescript/openapi.js" */
/** @import { Place } from "./index.js" */

import { element, heading } from "../dom.js";
import { icon } from "../icons.js";

/**
 * @param {Pick<CheckCallBlock, "heading" | "text" | "buttonLabel" | "check">} block
 * @param {Pick<Place, "level" | "mainCheck">} place
 * @returns {HTMLElement}
 */
export function checkCall(block, { level, mainCheck }) {
  const check = block.check ?? mainCheck;
  return element(
    "div",
    { class: "check-call" },
    heading(level, {}, block.heading),
    element("p", {}, block.text),
    check?.path && element(
      "a",
      { class: "button", href: check.path },
      block.buttonLabel ?? check.title,
      icon("arrow"),
    ),
    check && promise(check.promisedMinutes),
  );
}

/** @param {number} minutes */
function promise(minutes) {
  const text = `Ongeveer ${minutes} ${minutes === 1 ? "minuut" : "minuten"}`;
  return element("p", { class: "promise" }, icon("clock"), text);
}

/**
 * @param {Pick<RelatedBlock, "articles" | "exercises">} block
 * @param {Pick<Place, "level">} place
 * @returns {HTMLElement | null}
 */
export function related(block, { level }) {
  const targets = [
    ...block.articles.map((target) => reference(target, "Artikel")),
    ...block.exercises.map((target) => reference(target, "Oefening")),
  ];
  if (targets.length === 0) return null;
  return element(
    "div",
    { class: "related" },
    heading(level, {}, "Lees verder"),
    element("ul", { role: "list" }, targets),
  );
}

/**
 * @param {SummarisedReference} target
 * @param {string} kind
 * @returns {HTMLElement}
 */
function reference({ title, summary, path }, kind) {
  return element(
    "li",
    {},
    element("p", { class: "label" }, kind),
    element("p", { class: "related-title" }, path ? element("a", { href: path }, title) : title),
    summary && element("p", {}, summary),
  );
}
