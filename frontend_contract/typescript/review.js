/** Whether the medical review of a document still holds. */

/** @import * as Contract from "./review.d.ts" */

const DUE_WITHIN_DAYS = 60;
const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

// Swedes write a day as `2026-01-31`.
const DUTCH_DAY = new Intl.DateTimeFormat("sv-SE", {
  year: "numeric", month: "2-digit", day: "2-digit", timeZone: "Europe/Amsterdam",
});

/** @type {typeof Contract.reviewStatus} */
export function reviewStatus(review, today) {
  const day = DUTCH_DAY.format(today);
  if (review === null) return "none";
  if (review.nextReviewDueDate === null) return "current";
  const days = (Date.parse(review.nextReviewDueDate) - Date.parse(day)) / DAY_IN_MILLISECONDS;
  if (days < 0) return "overdue";
  return days <= DUE_WITHIN_DAYS ? "due" : "current";
}
