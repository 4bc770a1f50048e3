/**
 * Red flags on answers to questions that are no longer asked.
 *
 * An earlier answer was changed, and the question with the red flag disappeared. The evaluator
 * names it and leaves it out; whoever gave the answer must say whether it still holds. When it
 * does, the advice becomes no less urgent than the red flag asks for.
 */

/** @import { AdviceOutcome, Outcome } from "../../../typescript/evaluate.js" */
/** @import { Reason, Route, Step } from "../../../typescript/evaluate.js" */
/** @import { Session } from "./session.js" */

import { URGENT } from "./urgency.js";

/** @typedef {{ route: Route, reason: Reason }} Flag */

/**
 * Gives the step with a red flag that has to be asked about first.
 *
 * @param {Session} session
 * @param {Outcome} outcome
 * @returns {Step | undefined} undefined when there is none, or none that could add to the advice
 */
export function unconfirmedFlag(session, outcome) {
  const reached = outcome.status === "advice" ? outcome.route.urgency : 0;
  const { steps } = session.check.definition;
  return steps.find((step) => hidden(outcome, step.key)
    && !session.confirmed.has(step.key)
    && (reached < URGENT || highest(session, step) > reached));
}

/**
 * Gives the outcome with the red flags in it that were said to hold all the same.
 *
 * @param {Session} session
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
export function withConfirmed(session, outcome) {
  const flags = session.check.definition.steps
    .filter(({ key }) => hidden(outcome, key) && session.confirmed.has(key))
    .flatMap((step) => flagsOn(session, step));
  const level = Math.max(...flags.map(({ route }) => route.urgency));
  const raised = flags.filter(({ route }) => route.urgency === level);
  if (outcome.status === "question") {
    return level >= URGENT ? adviceOf(session, outcome, raised) : outcome;
  }
  if (level > outcome.route.urgency) return adviceOf(session, outcome, raised);
  if (level < outcome.route.urgency || raised.length === 0) return outcome;
  return { ...outcome, reasons: [...raised.map(({ reason }) => reason), ...outcome.reasons] };
}

/**
 * @param {Session} session
 * @param {Outcome} outcome
 * @param {readonly Flag[]} flags
 * @returns {AdviceOutcome}
 */
function adviceOf(session, { ignored, pending, progress }, flags) {
  return {
    status: "advice",
    route: flags[0].route,
    decidedEarly: true,
    reasons: flags.map(({ reason }) => reason),
    recommendations: [],
    disclaimer: session.check.definition.disclaimer,
    ignored,
    pending,
    progress,
  };
}

/**
 * @param {Outcome} outcome
 * @param {string} key
 */
function hidden({ ignored }, key) {
  return ignored.some(({ question, redFlag }) => redFlag && question === key);
}

/**
 * @param {Session} session
 * @param {Step} step
 */
function highest(session, step) {
  return Math.max(...flagsOn(session, step).map(({ route }) => route.urgency));
}

/**
 * @param {Session} session
 * @param {Step} step
 * @returns {Flag[]} the red flags on the answer that was given
 */
function flagsOn({ answers, check }, step) {
  const given = new Set([answers.get(step.key) ?? []].flat());
  return step.options.flatMap(({ key, redFlag }) => {
    const route = check.definition.routes.find((one) => one.key === redFlag?.route);
    if (!given.has(key) || !redFlag || !route) return [];
    const { text, source } = redFlag;
    return [{ route, reason: { kind: "redFlag", question: step.key, option: key, text, source } }];
  });
}
