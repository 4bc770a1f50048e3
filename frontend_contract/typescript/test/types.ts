/** How the types are used, checked by `tsc`: a case left out, or made up, must not pass. */

import { evaluate, InvalidAnswers } from "@adviesbijklachten/contract";
import { reviewStatus } from "@adviesbijklachten/contract/review";
import type { Review } from "@adviesbijklachten/contract/openapi";
import type { ReviewStatus } from "@adviesbijklachten/contract/review";
import type { Answers, Condition, Definition, Outcome, Reason } from "@adviesbijklachten/contract";

export function everyCase(outcome: Outcome): string {
  switch (outcome.status) {
    case "question":
      return outcome.question.options.map((option) => option.label).join();
    case "advice":
      return outcome.reasons.map(everyReason).join();
    default:
      return impossible(outcome);
  }
}

export function missingCase(outcome: Outcome): string {
  switch (outcome.status) {
    case "question":
      return outcome.question.text;
    default:
      // @ts-expect-error the advice is left
      return impossible(outcome);
  }
}

export function madeUpCase(outcome: Outcome): boolean {
  // @ts-expect-error there is no such status
  return outcome.status === "finished";
}

export function routeOfAQuestion(outcome: Outcome): string {
  // @ts-expect-error only an advice has a route
  return outcome.route.title;
}

export function faults(definition: Definition, answers: Answers): string[] {
  try {
    everyCase(evaluate(definition, answers));
    return [];
  } catch (error) {
    if (!(error instanceof InvalidAnswers)) throw error;
    return error.faults.map(({ code, detail, pointer }) => `${pointer}: ${code}: ${detail}`);
  }
}

export function wrongAnswers(definition: Definition): Outcome {
  // @ts-expect-error the key of an option, not its number
  return evaluate(definition, { plek: 1 });
}

export function changedDefinition(definition: Definition): void {
  // @ts-expect-error a published version never changes
  definition.fallback = "self";
}

export function everyStatus(review: Review | null): string {
  const status: ReviewStatus = reviewStatus(review, new Date());
  switch (status) {
    case "current":
    case "due":
    case "overdue":
      return status;
    default:
      // @ts-expect-error a document without a review is left
      return impossible(status);
  }
}

export function dayWithoutMoment(review: Review): ReviewStatus {
  // @ts-expect-error a moment, not a day: which day it is depends on where
  return reviewStatus(review, "2026-01-31");
}

function everyReason(reason: Reason): string {
  return reason.kind === "redFlag" ? `${reason.question} ${reason.option}` : reason.rule;
}

export const conditions: Condition[] = [
  { question: "plek", in: ["nek"] },
  { score: "ernst", atLeast: 2 },
  { score: "ernst", atMost: 1 },
  // @ts-expect-error a condition is never the opposite of another
  { not: { question: "plek", in: ["nek"] } },
];

function impossible(value: never): never {
  throw new TypeError(`Not a case: ${String(value)}`);
}
