/** A question with its answers, as a form that sends nothing anywhere. */

/** @import { QuestionOutcome, ShownQuestion } from "../../../typescript/evaluate.js" */
/** @import { Child } from "../dom.js" */
/** @import { Answer } from "./session.js" */

import { announce } from "../announce.js";
import { element } from "../dom.js";
import { icon } from "../icons.js";

const HELP = "uitleg";
const ERROR = "fout";
const PROGRESS = "voortgang";

/** @typedef {Pick<ShownQuestion, "kind" | "text" | "help" | "options">} Asked */

/**
 * @param {Asked} question
 * @param {object} place
 * @param {Answer | undefined} place.answer that was given before
 * @param {(answer: Answer) => void} [place.choose] at every choice, before going on
 * @param {Child} place.above the question
 * @param {Child} place.beside the button that goes on
 * @param {() => void} place.goOn
 * @returns {HTMLFormElement}
 */
export function questionForm(question, { answer, choose, above, beside, goOn }) {
  const several = question.kind === "multiple";
  const error = element("p", { id: ERROR, class: "check-error", hidden: true });
  const fields = element(
    "fieldset",
    { "aria-describedby": `${HELP} ${ERROR}` },
    element("legend", {}, element("h1", { tabindex: -1, "aria-describedby": PROGRESS },
      question.text)),
    element("p", { id: HELP, class: "check-help", hidden: !question.help && !several },
      question.help, question.help && several && " ", several && "Kies alles wat past."),
    error,
    options(question, new Set([answer ?? []].flat())),
  );
  const form = element(
    "form",
    // By this method nothing is ever sent; and the browser does not keep what is filled in.
    { class: "check-question", method: "dialog", autocomplete: "off", novalidate: true },
    above,
    fields,
    element(
      "div",
      { class: "check-actions" },
      element("button", { class: "button" }, "Volgende", icon("arrow")),
      beside,
    ),
  );
  form.addEventListener("change", ({ target }) => {
    showError(error, "");
    if (several && target instanceof HTMLInputElement) keepExclusive(form, target);
    const all = chosen(form);
    choose?.(several ? all : all[0] ?? "");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (chosen(form).length > 0) return goOn();
    showError(error, missing(question));
    // The focus may be there already, and then nothing is read by itself.
    announce(error.textContent);
    inputs(form)[0]?.focus();
  });
  return form;
}

/**
 * Says how far this is. The bar shows the same, so it is hidden from screen readers.
 *
 * @param {string} title of the check
 * @param {QuestionOutcome["progress"]} progress
 * @returns {HTMLElement}
 */
export function progressLine(title, { answered, remainingAtMost }) {
  const after = remainingAtMost - 1;
  const rest = after > 0 ? `nog hoogstens ${after}` : "de laatste";
  const most = answered + remainingAtMost;
  return element(
    "div",
    { class: "check-progress" },
    element("p", {}, title),
    element("p", { id: PROGRESS }, `Vraag ${answered + 1}, ${rest}`),
    element("progress", { value: answered, max: most, "aria-hidden": "true" }),
  );
}

/**
 * "None of these" comes last: it means nothing before the others are read.
 *
 * @param {Asked} question
 * @param {Set<string>} given
 */
function options({ kind, options: all }, given) {
  const ordered = all.toSorted((one, other) => Number(one.exclusive) - Number(other.exclusive));
  return element(
    "div",
    { class: `check-options check-${kind}` },
    ordered.map((option) => element(
      "label",
      { class: option.exclusive && all.length > 1 && "exclusive" },
      element("input", {
        type: kind === "multiple" ? "checkbox" : "radio",
        name: "antwoord",
        value: option.key,
        checked: given.has(option.key),
        "data-exclusive": option.exclusive,
      }),
      element("span", {}, option.label, option.help && [
        " ", element("span", { class: "option-help" }, option.help),
      ]),
    )),
  );
}

/**
 * Unticks what cannot go together with what was ticked.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} ticked
 */
function keepExclusive(form, ticked) {
  if (!ticked.checked) return;
  const alone = "exclusive" in ticked.dataset;
  for (const other of inputs(form)) {
    if (other !== ticked && (alone || "exclusive" in other.dataset)) other.checked = false;
  }
}

/**
 * Says at the question what is missing; it is read with the answers.
 *
 * @param {HTMLElement} error
 * @param {string} text nothing takes it away
 */
function showError(error, text) {
  error.textContent = text;
  error.hidden = !text;
}

/** @param {Asked} question that was not answered */
function missing({ kind, options: all }) {
  if (kind !== "multiple") return "Kies een antwoord om verder te gaan.";
  const none = all.find(({ exclusive }) => exclusive);
  return `Kies ten minste één antwoord.${none ? ` Past er geen? Kies “${none.label}”.` : ""}`;
}

/**
 * @param {HTMLFormElement} form
 * @returns {string[]}
 */
function chosen(form) {
  return inputs(form).filter(({ checked }) => checked).map(({ value }) => value);
}

/**
 * @param {HTMLFormElement} form
 * @returns {HTMLInputElement[]}
 */
function inputs(form) {
  return [...form.querySelectorAll("input")];
}
