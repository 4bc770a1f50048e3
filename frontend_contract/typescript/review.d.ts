/** The medical review of a document, and whether it still holds. */

import type { Review } from "./openapi.js";

/** `due` is within 60 days; `overdue` begins on the day after `nextReviewDueDate`. */
export type ReviewStatus = "current" | "due" | "overdue" | "none";

/**
 * Gives the status of a review at a moment; what counts is the Dutch calendar day.
 *
 * @throws {RangeError} the moment is not a valid date
 */
export function reviewStatus(review: Review | null, today: Date): ReviewStatus;
