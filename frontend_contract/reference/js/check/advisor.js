/** Who makes an advice of answers: this browser, or the API; and whether it may still be shown. */

/** @import { Answers, Outcome } from "../../../typescript/evaluate.js" */
/** @import { Api } from "../api.js" */
/** @import { Check } from "../contract/checks.js" */

// This path is right on disk and in the browser, where nothing lies above the root.
import { evaluate } from "../../../typescript/evaluate.js";
import { ApiProblem } from "../api.js";

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
 * @param {Check} check
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
        const current = await api.checkVersion(check.slug, signal);
        if (current.hash === check.hash) return;
        await api.frozenVersion(check.slug, check.checkVersion, signal);
      });
    },
  };
}

/**
 * Lets the API evaluate: all answers so far go there with every question, and are not kept.
 *
 * @param {Api} api
 * @param {Check} check
 * @returns {Advisor}
 */
export function apiAdvisor(api, { slug, checkVersion }) {
  return {
    staysHere: false,
    next: (answers, signal) => unlessGone(() => api.advice(slug, checkVersion, answers, signal)),
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
    if (!(error instanceof ApiProblem) || error.status !== GONE) throw error;
    throw new Recalled(Boolean(error.replacement));
  }
}
