/** Who reviewed what a page says, when, and whether that still holds. */

/** @import { Review, Reviewer } from "../../typescript/openapi.js" */

import { reviewStatus } from "../../typescript/review.js";
import { element } from "./dom.js";
import { date } from "./format.js";
import { icon } from "./icons.js";

/**
 * @param {Review | null} review
 * @returns {HTMLElement | null}
 */
export function reviewed(review) {
  if (review === null) return null;
  const { lastReviewedDate, nextReviewDueDate, reviewers } = review;
  return element(
    "div",
    { class: "reviewed" },
    icon("shield"),
    element(
      "div",
      {},
      element(
        "p",
        {},
        `Medisch beoordeeld door ${new Intl.ListFormat("nl").format(reviewers.map(named))} op `,
        time(lastReviewedDate),
      ),
      nextReviewDueDate && reviewStatus(review, new Date()) === "overdue" && element(
        "p",
        { class: "overdue" },
        "Deze informatie zou vóór ",
        time(nextReviewDueDate),
        " opnieuw bekeken worden. Dat is nog niet gebeurd. Twijfel je of het nog klopt? ",
        "Vraag het je huisarts of fysiotherapeut.",
      ),
    ),
  );
}

/**
 * Dutch law asks health professionals to show their register number beside their name.
 *
 * @param {Reviewer} reviewer
 */
function named({ name, profession, bigNumber }) {
  return `${name}, ${profession}${bigNumber ? ` (BIG-nummer ${bigNumber})` : ""}`;
}

/** @param {string} day */
function time(day) {
  return element("time", { datetime: day }, date(day));
}
