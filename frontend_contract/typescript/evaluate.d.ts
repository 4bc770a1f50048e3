/** The types of a klachtencheck: its definition, the answers, and what they lead to. */

import type * as Contract from "./openapi.js";

export type Kind = Contract.QuestionKind;
/** `in` holds when the kept answer to `question` has one of these options. */
export type Condition = Contract.CheckCondition;
/** An answer that asks for at least the urgency of a route, whatever the rules say. */
export type RedFlag = Contract.CheckRedFlag;
export type Option = Contract.CheckOption;
/** A question at its place in a check, shown when all of `shownWhen` holds. */
export type Step = Contract.CheckStep;
/** Where an advice can lead. */
export type Route = Contract.CheckRoute;
/** Conditions that must all hold, and the route they ask for. */
export type Rule = Contract.CheckRule;
/** An article or exercise, by id: its title and address are looked up when it is shown. */
export type Recommendation = Pick<Contract.CheckRecommendation, "type" | "id">;
/** A check as it was published: one version of it, that never changes. */
export type Definition = Contract.CheckDefinition;
/** The key of an option per question; a list of keys when its kind is `multiple`. */
export type Answers = Record<string, string | string[]>;
/** A question as it is shown, with nothing of what its answers lead to. */
export type ShownQuestion = Contract.AskedQuestion;
/** Why this route: a red flag or a rule, in the words of the editor. */
export type Reason = Contract.AdviceReason;
/**
 * What became of the answers: `ignored` names those to questions that are not shown, of which one
 * with `redFlag` must be confirmed; `pending` those beyond the first open question, which count
 * for nothing yet.
 */
export type Progress = Pick<Contract.CheckAdvice, "ignored" | "pending" | "progress">;
export type QuestionOutcome = Contract.CheckQuestionOutcome;
/** The advice as the API gives it, but what it recommends is told by id only. */
export type AdviceOutcome = Omit<Contract.CheckAdvice, "recommendations"> & {
  readonly recommendations: readonly Recommendation[];
};
/** The next question, or the advice. */
export type Outcome = QuestionOutcome | AdviceOutcome;

export type FaultCode =
  | "unknownQuestion"
  | "wrongType"
  | "emptyAnswer"
  | "unknownOption"
  | "retiredOption"
  | "repeatedOption"
  | "exclusiveOption";

/** One thing wrong in the answers; `pointer` is a JSON Pointer such as `/answers/alarm/1`. */
export interface Fault {
  code: FaultCode;
  detail: string;
  pointer: string;
}

/** The answers are not answers to this check; names every fault, in order of pointer and code. */
export class InvalidAnswers extends Error {
  constructor(faults: Fault[]);
  readonly faults: Fault[];
}

/**
 * Gives the next question or the advice: what the API gives for the same definition and answers.
 *
 * @throws {InvalidAnswers} an answer is not one of this check
 * @throws {TypeError} the definition is of another format, or names what it does not have
 */
export function evaluate(definition: Definition, answers: Contract.CheckAnswers): Outcome;
