/** The one thing to do: call, go to a page, or do a check; nothing when its type is new. */

/** @import { CareAction, CheckReference } from "../../typescript/openapi.js" */

import { element } from "./dom.js";
import { telephone } from "./format.js";
import { icon } from "./icons.js";

/**
 * A button that calls or leads somewhere. A number is shown as well: not every device can call.
 *
 * @param {CareAction | null} todo
 * @param {CheckReference | null} mainCheck what a check is meant by when none is named
 * @returns {HTMLElement | null} null when there is nothing to do, or no longer
 */
export function careAction(todo, mainCheck) {
  if (todo?.type === "tel") return callButton(todo.label, todo.number);
  const address = todo && addressOf(todo, mainCheck);
  if (!address) return null;
  return element("a", { class: "button", href: address }, icon("arrow"), todo.label);
}

/**
 * @param {Exclude<CareAction, { type: "tel" }>} todo
 * @param {CheckReference | null} mainCheck
 */
function addressOf(todo, mainCheck) {
  if (todo.type === "link") return todo.href;
  return todo.type === "check" ? (todo.check ?? mainCheck)?.path : null;
}

/**
 * @param {string} label
 * @param {string} number
 * @returns {HTMLElement}
 */
export function callButton(label, number) {
  const named = label.replaceAll(/\s/g, "").includes(number.replaceAll(/\s/g, ""));
  return element(
    "a",
    { class: "button", href: telephone(number) },
    icon("phone"),
    element("span", {}, label, !named && [": ", element("span", { class: "number" }, number)]),
  );
}
