/** An exercise: steps in order, how often, when to stop, and for whom it is not. */

/** @import { ExerciseBlock, TextItem } from "../contract.js" */
/** @import { Place } from "./index.js" */

import { element, heading } from "../dom.js";
import { icon } from "../icons.js";
import { picture } from "../picture.js";

/**
 * @param {ExerciseBlock} block
 * @param {Place} place
 * @returns {HTMLElement | null}
 */
export function exercise(block, { level }) {
  const shown = block.exercise;
  if (!shown) return null;
  const dosage = block.dosage ?? shown.dosage;
  return element(
    "div",
    { class: "exercise" },
    element("p", { class: "label" }, icon("moving"), "Oefening"),
    heading(level, {}, shown.title),
    shown.goal && element("p", {}, shown.goal),
    dosage && element("p", { class: "dosage" }, icon("clock"), dosage.text),
    shown.startPosition && [
      heading(level + 1, {}, "Beginhouding"),
      element("p", {}, shown.startPosition),
    ],
    heading(level + 1, {}, "Zo doe je het"),
    element("ol", { class: "steps" }, shown.steps.map(({ text, image }) => element(
      "li",
      {},
      element("span", {}, text),
      image && picture(image, { sizes: "(min-width: 48rem) 20rem, 80vw" }),
    ))),
    shown.video
      && element("p", {}, element("a", { href: shown.video }, "Bekijk de oefening op video")),
    element(
      "div",
      { class: "exercise-limits" },
      reasons("Stop als", shown.stopIf, level + 1),
      reasons("Niet geschikt voor", shown.notFor, level + 1),
    ),
  );
}

/**
 * @param {string} title
 * @param {TextItem[]} items
 * @param {number} level
 */
function reasons(title, items, level) {
  if (items.length === 0) return null;
  return element(
    "div",
    {},
    heading(level, {}, title),
    element("ul", {}, items.map(({ text }) => element("li", {}, text))),
  );
}
