/**
 * From answers to the next question or an advice, in the browser.
 *
 * The same as `checks/engine/evaluate.py`, to the byte of the JSON. Keys are data, and may be
 * `__proto__` or `constructor`: they are looked up in a Map or a Set only.
 */

import { InvalidAnswers, readAnswers } from "./answers.js";
import { addPoints, answered, chosen, hold, known, number, walkSteps } from "./walk.js";

/** @import * as Contract from "./evaluate.d.ts" */
/** @import { AdviceOutcome, Condition, Definition, Option, Progress } from "./evaluate.d.ts" */
/** @import { Reason, Route, ShownQuestion, Step } from "./evaluate.d.ts" */
/** @import { Scores, Walk } from "./walk.js" */

/** @typedef {{ urgency: number, reason: Reason }} Holding what asks for a route, and why */
/** @typedef {{ possible: ReadonlySet<string>, scores: Scores }} Ahead */

const FORMAT = 1;

export { InvalidAnswers };

/** @type {typeof Contract.evaluate} */
export function evaluate(definition, answers) {
  if (definition.format !== FORMAT) {
    throw new TypeError(`This evaluator reads format ${FORMAT}, not ${definition.format}.`);
  }
  const walk = walkSteps(definition, readAnswers(definition, answers));
  if (walk.position === definition.steps.length) {
    return advice(definition, walk, true);
  }
  const ahead = lookAhead(definition, walk);
  const lower = highest(holding(definition, walk, false)) ?? -1;
  if (lower >= highestAhead(definition, walk, ahead, lower)) {
    return advice(definition, walk, false);
  }
  return {
    status: "question",
    question: shownQuestion(definition.steps[walk.position]),
    ...progress(walk, ahead.possible.size),
  };
}

/**
 * Gives the advice at the highest level that holds, or else the fallback.
 *
 * @param {Definition} definition
 * @param {Walk} walk
 * @param {boolean} complete whether every shown step is answered
 * @returns {AdviceOutcome}
 */
function advice(definition, walk, complete) {
  const held = holding(definition, walk, complete);
  const level = highest(held);
  const { key, urgency, title, summary, body, action, followUp } =
    definition.routes.find((route) => route.urgency === level) ??
    known(byKey(definition.routes), definition.fallback);
  return {
    status: "advice",
    route: { key, urgency, title, summary, body, action, followUp },
    decidedEarly: !complete,
    reasons: held.filter((one) => one.urgency === level).map((one) => one.reason),
    recommendations: definition.recommendations
      .filter((item) => hold(item.when, walk.kept, walk.scores))
      .map(({ type, id }) => ({ type, id })),
    disclaimer: definition.disclaimer,
    ...progress(walk, 0),
  };
}

/**
 * Gives all that holds for good, red flags first.
 *
 * @param {Definition} definition
 * @param {Walk} walk
 * @param {boolean} complete a rule with `atMost` can be undone by a later answer until then
 * @returns {Holding[]}
 */
function holding(definition, walk, complete) {
  const routes = byKey(definition.routes);
  const flags = definition.steps.flatMap((step) =>
    chosen(step, walk.kept.get(step.key)).flatMap((option) => redFlag(routes, step, option)),
  );
  const rules = definition.rules
    .filter(({ when }) => complete || !when.some((condition) => "atMost" in condition))
    .filter(({ when }) => hold(when, walk.kept, walk.scores))
    .map(({ key, route, text, source }) => ({
      urgency: known(routes, route).urgency,
      reason: /** @type {const} */ ({ kind: "rule", rule: key, text, source }),
    }));
  return [...flags, ...rules];
}

/**
 * @param {ReadonlyMap<string, Route>} routes
 * @param {Step} step
 * @param {Option} option
 * @returns {Holding[]} one or none
 */
function redFlag(routes, step, option) {
  if (option.redFlag === null) return [];
  const { route, text, source } = option.redFlag;
  const reason = /** @type {const} */ ({
    kind: "redFlag",
    question: step.key,
    option: option.key,
    text,
    source,
  });
  return [{ urgency: known(routes, route).urgency, reason }];
}

/** @param {Holding[]} held */
function highest(held) {
  return held.length > 0 ? Math.max(...held.map((one) => one.urgency)) : undefined;
}

/**
 * Gives the steps that may still be shown, and the highest that each score can still become: a
 * bound that is simple and never too low.
 *
 * @param {Definition} definition
 * @param {Walk} walk
 * @returns {Ahead}
 */
function lookAhead(definition, walk) {
  /** @type {Set<string>} */
  const possible = new Set();
  const scores = new Map(walk.scores);
  for (const step of definition.steps.slice(walk.position)) {
    if (mayHold(step.shownWhen, walk, { possible, scores })) {
      possible.add(step.key);
      addPoints(scores, mostPoints(step));
    }
  }
  return { possible, scores };
}

/**
 * Gives the highest urgency that is not impossible yet, at least `lower`.
 *
 * @param {Definition} definition
 * @param {Walk} walk
 * @param {Ahead} ahead
 * @param {number} lower
 */
function highestAhead(definition, walk, ahead, lower) {
  const routes = byKey(definition.routes);
  const flags = definition.steps
    .slice(walk.position)
    .filter((step) => ahead.possible.has(step.key))
    .flatMap((step) => step.options.flatMap((option) => option.redFlag?.route ?? []));
  const rules = definition.rules
    .filter((rule) => mayHold(rule.when, walk, ahead))
    .map((rule) => rule.route);
  return Math.max(lower, ...[...flags, ...rules].map((key) => known(routes, key).urgency));
}

/**
 * @param {readonly Condition[]} conditions
 * @param {Walk} walk
 * @param {Ahead} ahead
 */
function mayHold(conditions, walk, ahead) {
  return conditions.every((condition) => {
    if ("question" in condition) {
      return ahead.possible.has(condition.question) || answered(condition, walk.kept);
    }
    return "atLeast" in condition
      ? known(ahead.scores, condition.score) >= number(condition.atLeast)
      : known(walk.scores, condition.score) <= number(condition.atMost);
  });
}

/**
 * Gives the most points per score that one answer to a step can add.
 *
 * @param {Step} step
 * @returns {Map<string, number>}
 */
function mostPoints(step) {
  /** @type {Map<string, number>} */
  const most = new Map();
  /** @type {Map<string, number>} */
  const together = new Map();
  for (const option of step.options) {
    for (const [score, points] of Object.entries(option.points)) {
      most.set(score, Math.max(most.get(score) ?? 0, points));
      if (step.kind === "multiple" && !option.exclusive) {
        together.set(score, (together.get(score) ?? 0) + points);
      }
    }
  }
  for (const [score, points] of together) most.set(score, Math.max(most.get(score) ?? 0, points));
  return most;
}

/**
 * @param {Step} step
 * @returns {ShownQuestion}
 */
function shownQuestion({ key, block, kind, text, help, options }) {
  return {
    key,
    block,
    kind,
    text,
    help,
    options: options.map((one) => ({
      key: one.key,
      label: one.label,
      help: one.help,
      exclusive: one.exclusive,
    })),
  };
}

/**
 * @param {Walk} walk
 * @param {number} remainingAtMost
 * @returns {Progress}
 */
function progress({ ignored, pending, kept }, remainingAtMost) {
  return { ignored, pending, progress: { answered: kept.size, remainingAtMost } };
}

/**
 * @param {readonly Route[]} routes
 * @returns {Map<string, Route>}
 */
function byKey(routes) {
  return new Map(routes.map((route) => [route.key, route]));
}
