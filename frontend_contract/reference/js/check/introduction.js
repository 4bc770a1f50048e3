/** What a visitor reads before the first question: for whom, how long, and what it is not. */

/** @import { Check } from "../../../typescript/openapi.js" */
/** @import { Child } from "../dom.js" */
/** @import { CheckOrDraft } from "./session.js" */

import { breadcrumbs } from "../crumbs.js";
import { button, element } from "../dom.js";
import { counted, paragraphs } from "../format.js";
import { icon } from "../icons.js";
import { reviewed } from "../reviewed.js";

/**
 * @param {CheckOrDraft} check
 * @param {object} place
 * @param {boolean} place.staysHere whether answers stay in this browser
 * @param {boolean} place.begun whether there are answers to go on with
 * @param {boolean} place.lost whether there were, on a page that was loaded anew
 * @param {() => void} place.start or goes on
 * @param {() => void} place.startAgain
 * @returns {Child[]}
 */
export function introduction(check, { staysHere, begun, lost, start, startAgain }) {
  return [
    breadcrumbs([{ title: "Checks", path: "/checks" }]),
    element("h1", { tabindex: -1 }, check.title),
    lost && element(
      "p",
      { class: "check-quote" },
      "De pagina is opnieuw geladen. Je antwoorden zijn daarom weg: we bewaren ze nergens. ",
      "Begin opnieuw met de vragen.",
    ),
    ...paragraphs(check.introduction).map((line) => element("p", { class: "lead" }, line)),
    element(
      "ul",
      { class: "check-facts", role: "list" },
      check.audience && element("li", {}, icon("person"), element("span", {}, check.audience)),
      element("li", {}, icon("clock"), element("span", {},
        `Ongeveer ${counted(check.promisedMinutes, "minuut", "minuten")}`)),
      element("li", {}, icon("shield"), element("span", {}, staysHere
        ? "Je antwoorden blijven op dit apparaat. "
          + "Sluit je de pagina of laad je die opnieuw, dan zijn ze weg."
        : "Je antwoorden gaan naar onze server voor het advies. We bewaren ze niet.",
      !check.draft && otherAdvisor(staysHere))),
    ),
    notice(check),
    reviewed(check.review),
    element(
      "div",
      { class: "check-actions" },
      button([begun ? "Verder waar je was" : "Begin met de vragen", icon("arrow")], start),
      begun && button("Opnieuw beginnen", startAgain, "button button-plain"),
    ),
  ];
}

/** @param {boolean} staysHere */
function otherAdvisor(staysHere) {
  const label = staysHere ? "Liever een advies van onze server" : "Liever alles op dit apparaat";
  return [" ", element("a", { class: "other-advisor", href: staysHere ? "?via=api" : "?" }, label)];
}

/**
 * What the check is not, and what it is meant for.
 *
 * @param {Check} check
 */
function notice({ definition, checkVersion }) {
  const { disclaimer, intendedPurpose, regulatoryStatus } = definition;
  return element(
    "div",
    { class: "check-notice" },
    paragraphs(disclaimer).map((line) => element("p", {}, line)),
    element(
      "details",
      {},
      element("summary", {}, "Over deze check"),
      element(
        "div",
        { class: "flow" },
        [intendedPurpose, regulatoryStatus].flatMap(paragraphs)
          .map((line) => element("p", {}, line)),
        element("p", {}, `Dit is versie ${checkVersion} van de check.`),
      ),
    ),
  );
}
