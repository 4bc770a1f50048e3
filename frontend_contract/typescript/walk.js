/** Walks the steps of a check with the answers given, and judges conditions on the way. */

/** @import { Condition, Definition, Progress, Step } from "./evaluate.d.ts" */
/** @import { Chosen } from "./answers.js" */

/** @typedef {ReadonlyMap<string, number>} Scores */
/**
 * @typedef {object} Walk
 * @property {Chosen} kept
 * @property {Scores} scores
 * @property {Progress["ignored"][number][]} ignored
 * @property {string[]} pending
 * @property {number} position the number of the first open step
 */

/**
 * Keeps answers until the first shown step that has none.
 *
 * @param {Definition} definition
 * @param {Chosen} answers
 * @returns {Walk}
 */
export function walkSteps(definition, answers) {
  const { steps } = definition;
  /** @type {Map<string, ReadonlySet<string>>} */
  const kept = new Map();
  const scores = new Map(definition.scores.map(({ key }) => [key, 0]));
  /** @type {Progress["ignored"][number][]} */
  const ignored = [];
  for (const [position, step] of steps.entries()) {
    const answer = answers.get(step.key);
    if (!hold(step.shownWhen, kept, scores)) {
      if (answer !== undefined) {
        const redFlag = chosen(step, answer).some((option) => option.redFlag !== null);
        ignored.push({ question: step.key, redFlag });
      }
      continue;
    }
    if (answer === undefined) {
      const later = steps.slice(position + 1).map(({ key }) => key);
      const pending = later.filter((key) => answers.has(key));
      return { kept, scores, ignored, pending, position };
    }
    kept.set(step.key, answer);
    for (const option of chosen(step, answer)) addPoints(scores, Object.entries(option.points));
  }
  return { kept, scores, ignored, pending: [], position: steps.length };
}

/**
 * @param {Step} step
 * @param {ReadonlySet<string> | undefined} answer
 */
export function chosen(step, answer) {
  return step.options.filter((option) => answer?.has(option.key));
}

/**
 * @param {Map<string, number>} scores
 * @param {Iterable<[string, number]>} added
 */
export function addPoints(scores, added) {
  for (const [score, points] of added) scores.set(score, known(scores, score) + points);
}

/**
 * Tells whether all conditions hold; an unanswered question satisfies none.
 *
 * @param {readonly Condition[]} conditions
 * @param {Chosen} kept
 * @param {Scores} scores
 */
export function hold(conditions, kept, scores) {
  return conditions.every((condition) => {
    if ("question" in condition) return answered(condition, kept);
    const points = known(scores, condition.score);
    return "atLeast" in condition
      ? points >= number(condition.atLeast)
      : points <= number(condition.atMost);
  });
}

/**
 * @param {Extract<Condition, { question: string }>} condition
 * @param {Chosen} kept
 */
export function answered(condition, kept) {
  const answer = kept.get(condition.question);
  return condition.in.some((option) => answer?.has(option));
}

/**
 * Gives what a key stands for; what is missing must never count as nothing.
 *
 * @template T
 * @param {ReadonlyMap<string, T>} map
 * @param {string | null} key
 * @returns {T}
 */
export function known(map, key) {
  const value = key === null ? undefined : map.get(key);
  if (value === undefined) throw new TypeError(`The definition has no "${key}".`);
  return value;
}

/** @param {unknown} points */
export function number(points) {
  if (typeof points !== "number") throw new TypeError("The definition has an unknown condition.");
  return points;
}
