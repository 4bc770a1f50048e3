/** A review holds by the Dutch calendar, wherever and whenever a visitor looks. */

import assert from "node:assert/strict";
import test from "node:test";

import * as contract from "../review.js";

const REVIEW = { lastReviewedDate: "2025-06-30", nextReviewDueDate: "2026-06-30", reviewers: [] };

// The moment of looking, and the status; in summer the Dutch day begins at 22:00 UTC.
const CASES = [
  ["2025-06-30T12:00:00Z", "current"],
  ["2026-04-30T21:59:59Z", "current"],
  ["2026-04-30T22:00:00Z", "due"],
  ["2026-05-01T12:00:00Z", "due"],
  ["2026-06-30T21:59:59Z", "due"],
  ["2026-06-30T22:00:00Z", "overdue"],
  ["2027-01-01T12:00:00Z", "overdue"],
];

for (const [moment, status] of CASES) {
  test(`at ${moment} it is ${status}`, () => {
    assert.equal(contract.reviewStatus(REVIEW, new Date(moment)), status);
  });
}

test("in winter the Dutch day begins an hour later", () => {
  const review = { ...REVIEW, nextReviewDueDate: "2026-01-15" };
  assert.equal(contract.reviewStatus(review, new Date("2026-01-15T22:59:59Z")), "due");
  assert.equal(contract.reviewStatus(review, new Date("2026-01-15T23:00:00Z")), "overdue");
});

test("the days on which the clock changes count as one", () => {
  const review = { ...REVIEW, nextReviewDueDate: "2026-05-15" };
  assert.equal(contract.reviewStatus(review, new Date("2026-03-15T12:00:00Z")), "current");
  assert.equal(contract.reviewStatus(review, new Date("2026-03-16T12:00:00Z")), "due");
});

test("without a day to review it again it stays current", () => {
  const review = { ...REVIEW, nextReviewDueDate: null };
  assert.equal(contract.reviewStatus(review, new Date("2099-01-01T12:00:00Z")), "current");
});

test("without a review there is no status", () => {
  assert.equal(contract.reviewStatus(null, new Date("2026-01-01T12:00:00Z")), "none");
});

test("what is not a moment is refused", () => {
  assert.throws(() => contract.reviewStatus(null, new Date("morgen")), RangeError);
});

test("what is exported is what the types declare", () => {
  assert.deepEqual(Object.keys(contract), ["reviewStatus"]);
});
