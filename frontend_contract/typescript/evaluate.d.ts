/** The types of a klachtencheck: its definition, the answers, and what they lead to. */

/** Any value of JSON, taken over from the definition as it is. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A part of the definition that this evaluator passes on and does not read. */
export type JsonObject = { readonly [key: string]: Json };

export type Block = "alarm" | "safety" | "complaint" | "severity";
export type Kind = "single" | "multiple" | "yesNo" | "rating";

/** `in` holds when the kept answer to `question` has one of these options. */
export type Condition =
  | { readonly question: string; readonly in: readonly string[] }
  | { readonly score: string; readonly atLeast: number }
  | { readonly score: string; readonly atMost: number };

/** An answer that asks for at least the urgency of a route, whatever the rules say. */
export interface RedFlag {
  readonly route: string;
  readonly text: string;
  readonly source: JsonObject | null;
}

export interface Option {
  readonly key: string;
  readonly label: string;
  readonly help: string | null;
  /** "None of these": not to be given together with another option. */
  readonly exclusive: boolean;
  /** Points per score, zero or more. */
  readonly points: Readonly<Record<string, number>>;
  readonly redFlag: RedFlag | null;
}

/** A question at its place in a check, shown when all of `shownWhen` holds. */
export interface Step {
  readonly key: string;
  readonly block: Block;
  readonly kind: Kind;
  readonly ordinal: boolean;
  readonly text: string;
  readonly help: string | null;
  readonly shownWhen: readonly Condition[];
  /** In order of severity, the least severe first. */
  readonly options: readonly Option[];
  /** Keys that were options once. */
  readonly retired: readonly string[];
}

/** Where an advice can lead. */
export interface Route {
  readonly key: string;
  readonly urgency: number;
  readonly title: string;
  readonly summary: string;
  readonly body: readonly JsonObject[];
  readonly action: JsonObject | null;
  readonly followUp: string | null;
}

/** Conditions that must all hold, and the route they ask for. */
export interface Rule {
  readonly key: string;
  readonly when: readonly Condition[];
  readonly route: string;
  readonly text: string;
  readonly source: JsonObject | null;
}

/** An article or exercise, by id: its title and address are looked up when it is shown. */
export interface Recommendation {
  readonly type: "article" | "exercise";
  readonly id: string;
}

/** A check as it was published: one version of it, that never changes. */
export interface Definition {
  readonly format: 1;
  readonly title: string;
  readonly audience: string;
  readonly introduction: string;
  readonly disclaimer: string;
  readonly intendedPurpose: string;
  readonly regulatoryStatus: string;
  readonly promisedSeconds: number;
  readonly scores: readonly { readonly key: string; readonly name: string; readonly meaning: string }[];
  /** The least urgent first. */
  readonly routes: readonly Route[];
  /** The route when nothing holds. */
  readonly fallback: string;
  readonly steps: readonly Step[];
  readonly rules: readonly Rule[];
  readonly recommendations: readonly (Recommendation & { readonly when: readonly Condition[] })[];
}

/** The key of an option per question; a list of keys when its kind is `multiple`. */
export type Answers = Record<string, string | string[]>;

/** A question as it is shown, with nothing of what its answers lead to. */
export interface ShownQuestion {
  key: string;
  block: Block;
  kind: Kind;
  text: string;
  help: string | null;
  options: Pick<Option, "key" | "label" | "help" | "exclusive">[];
}

/** Why this route: a red flag or a rule, in the words of the editor. */
export type Reason =
  | { kind: "redFlag"; question: string; option: string; text: string; source: JsonObject | null }
  | { kind: "rule"; rule: string; text: string; source: JsonObject | null };

/** What became of the answers. */
export interface Progress {
  /** Answers to questions that are not shown; ask to confirm one with `redFlag`. */
  ignored: { question: string; redFlag: boolean }[];
  /** Questions answered beyond the first open one; these count for nothing yet. */
  pending: string[];
  progress: { answered: number; remainingAtMost: number };
}

export interface QuestionOutcome extends Progress {
  status: "question";
  question: ShownQuestion;
}

export interface AdviceOutcome extends Progress {
  status: "advice";
  route: Route;
  /** Whether questions are left that could not have made the route more urgent. */
  decidedEarly: boolean;
  reasons: Reason[];
  recommendations: Recommendation[];
  disclaimer: string;
}

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
export function evaluate(definition: Definition, answers: Readonly<Answers>): Outcome;
