/** Who makes an advice of answers: this browser, or the API; and whether it may still be shown. */

/** @import { Answers, Outcome } from "../../../typescript/evaluate.js" */
/** @import { Api } from "../api.js" */
/** @import { CheckOrDraft } from "./session.js" */

import { ProblemError } from "../../../typescript/client.js";
import { evaluate } from "../../../typescript/evaluate.js";

const GONE = 410;

/** The version was taken back: its advice must not be shown. */
export class Recalled extends Error {
  /** @param {boolean} replaced whether there is another version to go on with */
  constructor(replaced) {
    super("This version of the check was recalled");
    this.replaced = replaced;
  }
}

/**
 * @typedef {object} Advisor
 * @property {boolean} staysHere whether answers stay in this browser
 * @property {(answers: Answers, signal: AbortSignal) => Promise<Outcome>} next
 * @property {(signal: AbortSignal) => Promise<void>} revalidate
 *   throws `Recalled` when an advice may no longer be shown
 */

/**
 * Evaluates in this browser: no answer leaves it. The version is compared before an advice is
 * shown; a newer one is no objection as long as this one was not recalled.
 *
 * @param {Api} api
 * @param {CheckOrDraft} check
 * @returns {Advisor}
 */
export function browserAdvisor(api, check) {
  return {
    staysHere: true,
    next: async (answers) => evaluate(check.definition, answers),
    async revalidate(signal) {
      // A draft has no version yet.
      if (check.draft) return;
      await unlessGone(async () => {
        const current = await api.fresh.get("/checks/{slug}", {
          path: { slug: check.slug }, query: { fields: ["checkVersion", "hash"] }, signal,
        });
        if (current.hash === check.hash) return;
        const path = { slug: check.slug, version: check.checkVersion };
        await api.fresh.get("/checks/{slug}/versions/{version}", { path, signal });
      });
    },
  };
}

/**
 * Lets the API evaluate: all answers so far go there with every question, and are not kept.
 *
 * @param {Api} api
 * @param {CheckOrDraft} check
 * @returns {Advisor}
 */
export function apiAdvisor(api, { slug, checkVersion }) {
  return {
    staysHere: false,
    async next(answers, signal) {
      const path = { slug, version: checkVersion };
      const address = "/checks/{slug}/versions/{version}/advice";
      const outcome = await unlessGone(() => api.post(address, { path, body: { answers }, signal }));
      // What it recommends is told as any reference is; only articles and exercises are meant.
      return /** @type {Outcome} */ (outcome);
    },
    // It does not answer for a version that was recalled.
    async revalidate() {},
  };
}

/**
 * @template Answer
 * @param {() => Promise<Answer>} ask
 * @returns {Promise<Answer>}
 * @throws {Recalled}
 */
async function unlessGone(ask) {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== GONE) throw error;
    throw new Recalled(Boolean(error.problem.replacement));
  }
}
