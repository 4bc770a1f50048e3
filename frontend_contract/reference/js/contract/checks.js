/** Checks, their questions and care routes, as types; `openapi.json` is the authority. */

/** @import { Definition, ShownQuestion } from "../../../typescript/evaluate.js" */
/** @import { Review } from "../../../typescript/review.js" */
/** @import { Block } from "./blocks.js" */
/** @import { Document } from "./documents.js" */
/** @import { CareAction, CheckReference, Reference } from "./parts.js" */

/** @typedef {Pick<CheckReference, "slug" | "path" | "title" | "promisedMinutes">} MainCheck */

/**
 * @typedef {object} CheckFields
 * @property {string | null} audience
 * @property {string | null} introduction
 * @property {number} promisedSeconds
 * @property {number} promisedMinutes
 * @property {number} checkVersion
 */
/** @typedef {Document<"check"> & CheckFields} CheckSummary */
/**
 * @typedef {object} CheckDetails
 * @property {string} hash
 * @property {Definition} definition
 * @property {Reference[]} recommendations all that an advice of this check may recommend
 * @property {Reference[]} articles that invite to this check
 * @property {Review | null} review
 * @property {true} [draft]
 */
/** @typedef {CheckSummary & CheckDetails} Check */

/**
 * @typedef {(
 *   Document<"checkQuestion"> & Pick<ShownQuestion, "kind" | "text" | "help" | "options">
 * )} CheckQuestion
 */

/** @typedef {Document<"careRoute"> & { urgency: number, summary: string }} CareRouteSummary */
/**
 * What an advice and a page of a route both say.
 *
 * @typedef {object} CareRouteContent
 * @property {string} title
 * @property {number} urgency
 * @property {string} summary
 * @property {Block[]} body
 * @property {CareAction | null} action
 * @property {string | null} followUp
 */
/** @typedef {{ checks: Reference[], review: Review | null }} CareRouteDetails */
/** @typedef {CareRouteSummary & CareRouteContent & CareRouteDetails} CareRoute */

/**
 * A source as it was when the check was published.
 *
 * @typedef {object} CheckSource
 * @property {string} title
 * @property {string | null} authors
 * @property {number | null} year
 * @property {string | null} publisher
 * @property {string | null} edition
 * @property {string | null} url
 */

export {};
