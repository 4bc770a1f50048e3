/** The medical review of a document, and whether it still holds. */

/** A professional who approved exactly what is shown. */
export interface Reviewer {
  readonly name: string;
  readonly profession: string;
  /** The number in the Dutch register of health professionals. */
  readonly bigNumber: string | null;
}

/** `review` in a document; days are written as `2026-01-31`. */
export interface Review {
  readonly lastReviewedDate: string;
  readonly nextReviewDueDate: string | null;
  readonly reviewers: readonly Reviewer[];
}

/** `due` is within 60 days; `overdue` begins on the day after `nextReviewDueDate`. */
export type ReviewStatus = "current" | "due" | "overdue" | "none";

/**
 * Gives the status of a review at a moment; what counts is the Dutch calendar day.
 *
 * @throws {RangeError} the moment is not a valid date
 */
export function reviewStatus(review: Review | null, today: Date): ReviewStatus;
