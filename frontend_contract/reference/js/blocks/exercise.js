/** An exercise: steps in order, how often, when to stop, and for whom it is not. */

/** @import { Dosage, EmbeddedExercise, ExerciseBlock, TextItem } from "../../../typescript/openapi.js" */
/** @import { Place } from "./index.js" */
/** @import { Child } from "../dom.js" */

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
  const { title, path, goal } = shown;
  return element(
    "div",
    { class: "exercise" },
    element("p", { class: "label" }, icon("moving"), "Oefening"),
    heading(level, {}, path ? element("a", { href: path }, title) : title),
    goal && element("p", {}, goal),
    exerciseSteps(shown, block.dosage ?? shown.dosage, level + 1),
    exerciseLimits(shown, level + 1),
  );
}

/**
 * How to do it, and how often.
 *
 * @param {Pick<EmbeddedExercise, "startPosition" | "steps" | "video">} shown
 * @param {Dosage | null} dosage
 * @param {number} level of the headings
 * @returns {Exclude<Child, readonly any[]>[]}
 */
export function exerciseSteps({ startPosition, steps, video }, dosage, level) {
  return [
    dosage && element("p", { class: "dosage" }, icon("clock"), dosage.text),
    startPosition && heading(level, {}, "Beginhouding"),
    startPosition && element("p", {}, startPosition),
    heading(level, {}, "Zo doe je het"),
    element("ol", { class: "steps" }, steps.map(({ text, image }) => element(
      "li",
      {},
      element("span", {}, text),
      image && picture(image, { sizes: "(min-width: 48rem) 20rem, 80vw" }),
    ))),
    video && element("p", {}, element("a", { href: video }, "Bekijk de oefening op video")),
  ];
}

/**
 * When to stop, and who had better not begin.
 *
 * @param {Pick<EmbeddedExercise, "stopIf" | "notFor">} shown
 * @param {number} level of the headings
 * @returns {HTMLElement | null}
 */
export function exerciseLimits({ stopIf, notFor }, level) {
  if (stopIf.length + notFor.length === 0) return null;
  return element(
    "div",
    { class: "exercise-limits" },
    reasons("Stop als", stopIf, level),
    reasons("Niet geschikt voor", notFor, level),
  );
}

/**
 * @param {string} title
 * @param {readonly TextItem[]} items
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
