/** What a visitor reads when a check cannot go on as it was going. */

/** @import { Step } from "../../../typescript/evaluate.js" */
/** @import { EmergencyNumber } from "../../../typescript/openapi.js" */
/** @import { Answer } from "./session.js" */

import { callButton } from "../care_action.js";
import { button, element } from "../dom.js";

/**
 * Asks whether a red flag still holds whose question disappeared.
 *
 * @param {Pick<Step, "text" | "options">} step
 * @param {Answer | undefined} answer
 * @param {{ holds: () => void, holdsNoMore: () => void }} act
 * @returns {HTMLElement[]}
 */
export function flagQuestion({ text, options }, answer, { holds, holdsNoMore }) {
  const chosen = new Set([answer ?? []].flat());
  const flagged = options.filter(({ key, redFlag }) => chosen.has(key) && redFlag);
  return [
    title("Klopt dit nog?"),
    element("p", {}, "Je hebt een eerder antwoord veranderd. Daarom vragen we dit niet meer:"),
    element(
      "div",
      { class: "check-quote" },
      element("p", {}, text),
      element("ul", {}, flagged.map(({ label }) => element("li", {}, label))),
    ),
    element("p", {}, "Je koos dit wel, en het kan belangrijk zijn voor je advies."),
    actions(
      button("Ja, dit klopt nog", holds),
      button("Nee, dit klopt niet meer", holdsNoMore, "button button-plain"),
    ),
  ];
}

/**
 * @param {boolean} replaced whether there is another version
 * @param {() => void} startAgain
 * @returns {HTMLElement[]}
 */
export function recalled(replaced, startAgain) {
  if (!replaced) {
    return [
      title("Deze check is er niet meer"),
      element("p", {}, "Terwijl je bezig was, hebben we deze check weggehaald. ",
        "Daarom geven we je geen advies. Twijfel je over je klacht? Bel je huisarts."),
      element("p", {}, element("a", { href: "/" }, "Naar de homepagina")),
    ];
  }
  return [
    title("Deze check is vernieuwd"),
    element("p", {}, "Terwijl je bezig was, hebben we de vragen verbeterd. Met je antwoorden op ",
      "de oude vragen kunnen we je geen goed advies meer geven. Begin daarom opnieuw. ",
      "Dat spijt ons."),
    actions(button("Opnieuw beginnen", startAgain)),
  ];
}

/** @returns {HTMLElement} beneath an urgent advice, which holds all the same */
export function recalledSince() {
  return element("p", { class: "check-quote" }, "We hebben deze check intussen vernieuwd. ",
    "Wacht daar niet op: bel eerst.");
}

/**
 * @param {readonly EmergencyNumber[]} numbers to call instead
 * @param {() => void} retry
 * @param {() => void} goBack
 * @returns {HTMLElement[]}
 */
export function unreachable(numbers, retry, goBack) {
  return [
    title("We kunnen je advies nu niet ophalen"),
    element("p", {}, "De verbinding met onze site lukt even niet. Een advies tonen we pas als we weten ",
      "dat het nog klopt. Je antwoorden raak je niet kwijt zolang je deze pagina openhoudt."),
    actions(
      button("Probeer opnieuw", retry),
      button("Terug", goBack, "button button-plain"),
    ),
    callInstead(numbers, "Wil je niet wachten, of vertrouw je het niet? Bel dan."),
  ];
}

/**
 * @param {boolean} draft
 * @param {readonly EmergencyNumber[]} numbers to call instead
 * @param {() => void} goBack
 * @returns {HTMLElement[]}
 */
export function failed(draft, numbers, goBack) {
  const back = actions(button("Terug", goBack, "button button-plain"));
  if (draft) {
    return [
      title("Deze check is nog niet compleet"),
      element("p", {},
        "Met deze antwoorden komt het concept niet tot een volgende vraag of een advies."),
      back,
    ];
  }
  return [
    title("Er ging iets mis"),
    element("p", {}, "Daardoor kunnen we je geen advies geven. Twijfel je over je klacht? ",
      "Bel je huisarts."),
    back,
    callInstead(numbers, "Vertrouw je het niet? Bel dan."),
  ];
}

/**
 * @param {readonly EmergencyNumber[]} numbers
 * @param {string} text
 */
function callInstead(numbers, text) {
  return element(
    "div",
    { class: "check-quote flow" },
    element("p", {}, text),
    element("ul", { class: "check-numbers", role: "list" }, numbers.map((number) => element(
      "li",
      {},
      callButton(number.label, number.number),
      element("p", { class: "soft" }, number.text),
    ))),
  );
}

/** @param {string} text */
function title(text) {
  return element("h1", { tabindex: -1 }, text);
}

/** @param {HTMLElement[]} buttons */
function actions(...buttons) {
  return element("div", { class: "check-actions" }, ...buttons);
}
