/** The frame of the site and what is at its paths, as types; `openapi.json` is the authority. */

/** @import { CareRoute, Check, CheckQuestion, MainCheck } from "./checks.js" */
/** @import { Article, ArticleIndex, Document, Exercise, Person, Term } from "./documents.js" */

/** @typedef {{ title: string, href: string }} SiteLink */
/** @typedef {{ label: string, number: string, text: string }} EmergencyNumber */
/**
 * What every page shares.
 *
 * @typedef {object} SiteFields
 * @property {string} name
 * @property {string | null} tagline
 * @property {SiteLink[]} navigation
 * @property {SiteLink[]} footer
 * @property {EmergencyNumber[]} emergencyNumbers
 * @property {string | null} disclaimer
 * @property {MainCheck | null} [mainCheck] the check that articles mean when they name none
 */
/** @typedef {Document<"site"> & SiteFields} Site */

/** @typedef {Document<"redirect"> & { status: 307 | 308, location: string | null }} Redirect */
/** @typedef {Article | ArticleIndex | Person | Exercise | Term | Check | CareRoute} Published */
/** @typedef {Published | CheckQuestion} SiteDocument has its own page, a question only as a draft */
/** @typedef {SiteDocument | Redirect} SitePage */
/** @typedef {(SiteDocument | Site) & { draft: true }} Draft */

export {};
