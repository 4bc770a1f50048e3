/** A check: the introduction, the questions one by one, and the advice. */

/** @import { EmergencyNumber } from "../../../typescript/openapi.js" */
/** @import { CheckOrDraft } from "../check/session.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { NotFound } from "../api.js";
import { apiAdvisor, browserAdvisor } from "../check/advisor.js";
import { Course } from "../check/course.js";
import { Session } from "../check/session.js";
import { paragraphs } from "../format.js";
import { mainCheckFor } from "../main_check.js";

/** @type {readonly EmergencyNumber[]} */
const EMERGENCY = [
  { id: "spoed", label: "Spoed", number: "112", text: "Bij levensgevaar of als elke seconde telt." },
];

/** @type {Session | undefined} what a visitor comes back to, until the page is closed */
let kept;

/**
 * The address says who evaluates: this browser, or with `?via=api` the API.
 *
 * @param {CheckOrDraft} check
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function checkPage(check, visit) {
  const { api, address, signal, site } = visit;
  const viaApi = address.searchParams.get("via") === "api" && !check.draft;
  const advisor = viaApi ? apiAdvisor : browserAdvisor;
  // Whoever began goes on with what they began with.
  const begun = kept?.check.id === check.id && kept.step > 0 && !check.draft;
  const session = kept = begun && kept ? kept : new Session(check);
  let numbers = EMERGENCY;
  site.then((read) => {
    if (read?.emergencyNumbers.length) numbers = read.emergencyNumbers;
  });
  const course = new Course(session, advisor(api, session.check), {
    mainCheck: await mainCheckFor(check.definition.routes, visit),
    numbers: () => numbers,
    signal,
    async renew() {
      const newest = await api.fresh.get("/pages", { query: { path: address.pathname }, signal });
      if (newest.type !== "check") throw new NotFound("No check any more");
      kept = new Session(newest);
      return [kept, advisor(api, newest)];
    },
  });
  await course.resume();
  return {
    title: course.title,
    description: paragraphs(check.introduction)[0],
    path: check.path && check.path + (viaApi ? "?via=api" : ""),
    content: [course.stage],
  };
}
