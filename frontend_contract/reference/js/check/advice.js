/** The end of a check: what to do, why, and where to read on. */

/** @import { AdviceOutcome, Reason } from "../../../typescript/evaluate.js" */
/** @import { Check, CheckReference, CheckSource } from "../../../typescript/openapi.js" */
/** @import { Session } from "./session.js" */

import { related } from "../blocks/calls.js";
import { element } from "../dom.js";
import { date, paragraphs } from "../format.js";
import { followUp, part, routeBody, routeCard } from "./route.js";
import { URGENT } from "./urgency.js";

/**
 * @param {Session} session
 * @param {AdviceOutcome} advice
 * @param {CheckReference | null} mainCheck
 * @returns {(HTMLElement | null)[]}
 */
export function adviceParts({ check, asked, answers }, advice, mainCheck) {
  const { route } = advice;
  const urgent = route.urgency >= URGENT;
  const why = reasons(advice);
  return [
    routeCard(route, "Ons advies", mainCheck),
    !urgent ? why : null,
    routeBody(route, mainCheck),
    urgent ? why : null,
    followUp(route),
    recommendations(advice, check),
    given(asked.map(({ question }) => question), answers),
    small(advice, check),
  ];
}

/** @param {AdviceOutcome} advice */
function reasons({ reasons: all, decidedEarly }) {
  if (all.length === 0) return null;
  return part(
    "Waarom dit advies?",
    element("ul", { class: "reasons", role: "list" }, all.map(reason)),
    decidedEarly && element("p", { class: "soft" },
      "Dit stond al vast. Daarom hoefden we niet alle vragen te stellen."),
  );
}

/** @param {Reason} reason */
function reason({ text, source }) {
  return element("li", {}, element("p", {}, text), source && sourceLine(source));
}

/** @param {CheckSource} source */
function sourceLine({ title, publisher, edition, year, url }) {
  const made = [publisher, edition, year].filter(Boolean).join(", ");
  return element(
    "p",
    { class: "source soft" },
    "Bron: ",
    url ? element("a", { class: "outside", href: url, rel: "noopener" }, title) : title,
    made && `. ${made}`,
  );
}

/**
 * What the advice recommends, as far as it is public.
 *
 * @param {AdviceOutcome} advice
 * @param {Check} check
 */
function recommendations({ recommendations: advised }, check) {
  const known = new Map(check.recommendations.map((document) => [document.id, document]));
  const found = advised.flatMap((item) => {
    const document = known.get(item.id);
    return document?.path ? [{ ...document, summary: null }] : [];
  });
  return related({
    articles: found.filter(({ type }) => type === "article"),
    exercises: found.filter(({ type }) => type === "exercise"),
  }, { level: 2 });
}

/**
 * What was answered, to look back on or to take along to a doctor.
 *
 * @param {Session["asked"][number]["question"][]} questions
 * @param {Session["answers"]} answers
 */
function given(questions, answers) {
  const rows = questions.map(({ key, text, options }) => {
    const chosen = new Set([answers.get(key) ?? []].flat());
    const labels = options.filter((option) => chosen.has(option.key)).map(({ label }) => label);
    return element("div", {}, element("dt", {}, text), element("dd", {}, labels.join("; ")));
  });
  return element(
    "details",
    { class: "expander given" },
    element("summary", {}, "Je antwoorden"),
    element("dl", { class: "expander-content" }, rows),
  );
}

/**
 * @param {AdviceOutcome} advice
 * @param {Check} check
 */
function small({ disclaimer }, { title, checkVersion }) {
  const today = date(new Date().toISOString());
  return element(
    "div",
    { class: "advice-small soft" },
    paragraphs(disclaimer).map((line) => element("p", {}, line)),
    element("p", {}, `${title}, versie ${checkVersion}, ingevuld op ${today}.`),
  );
}
