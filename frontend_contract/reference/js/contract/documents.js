/** The documents that the API gives, as types; `openapi.json` is the authority. */

/** @import { Review } from "../../../typescript/review.js" */
/** @import { Block } from "./blocks.js" */
/** @import { ExerciseContent, Image, Reference } from "./parts.js" */

/**
 * What every document has.
 *
 * @template {string} Type
 * @typedef {{
 *   id: string,
 *   type: Type,
 *   slug: string,
 *   path: string | null,
 *   title: string,
 *   contentChangedAt: string,
 * }} Document
 */

/**
 * @template Item
 * @typedef {{
 *   items: Item[],
 *   page: number,
 *   pageSize: number,
 *   totalItems: number,
 *   totalPages: number,
 * }} List
 */

/**
 * What an article shows of a person.
 *
 * @typedef {object} PersonReference
 * @property {string} name
 * @property {string | null} honorific
 * @property {string} profession
 * @property {string | null} bigNumber number in the Dutch register of health professionals
 * @property {string | null} specialisation
 * @property {string | null} path
 * @property {Image | null} photo
 */
/**
 * @typedef {object} PersonDetails
 * @property {string | null} registerCheckedOn
 * @property {string | null} employer
 * @property {string | null} conflictsOfInterest
 * @property {string | null} bio
 * @property {Reference[]} articles
 */
/** @typedef {Document<"person"> & PersonReference & PersonDetails} Person */
/**
 * @typedef {(
 *   Document<"person"> & { name: string, profession: string, photo: Image | null }
 * )} PersonSummary
 */

/**
 * @typedef {object} ExerciseDetails
 * @property {Image | null} image
 * @property {Reference[]} articles
 * @property {Review | null} review
 */
/** @typedef {Document<"exercise"> & ExerciseContent & ExerciseDetails} Exercise */
/**
 * @typedef {(
 *   Document<"exercise"> & Pick<Exercise, "goal" | "dosage" | "image">
 * )} ExerciseSummary
 */

/** @typedef {"topic" | "complaint" | "bodyRegion"} TermType */
/**
 * @typedef {(
 *   Document<TermType>
 *   & { description: string | null, parentId: string | null, articleCount: number }
 * )} TermSummary
 */
/** @typedef {TermSummary & { ancestors: Reference[], children: Reference[] }} Term */

/** @typedef {"author" | "editor" | "medicalReviewer"} ContributorRole */
/** @typedef {{ role: ContributorRole, person: PersonReference }} Contributor */
/** @typedef {{ id: string, term: string, definition: string }} GlossaryEntry */

/**
 * @typedef {object} Source
 * @property {number} number
 * @property {string} id
 * @property {string} title
 * @property {string | null} authors
 * @property {number | null} year
 * @property {string | null} publisher
 * @property {string | null} edition
 * @property {string | null} doi
 * @property {string | null} pmid
 * @property {string | null} url
 * @property {string | null} accessedOn
 */

/** @typedef {{ text: string, match: boolean }} HighlightPart */
/**
 * @typedef {object} ArticleFields
 * @property {string | null} summary
 * @property {Image | null} heroImage
 * @property {Reference[]} topics
 * @property {number} readingMinutes
 * @property {HighlightPart[]} [highlights] only in answer to a search
 */
/** @typedef {Document<"article"> & ArticleFields} ArticleSummary */

/**
 * @typedef {object} ArticleDetails
 * @property {string | null} lead
 * @property {Contributor[]} contributors
 * @property {"high" | "moderate" | "low" | "veryLow" | null} evidenceCertainty
 * @property {Source[]} sources
 * @property {GlossaryEntry[]} glossary
 * @property {Reference[]} complaints
 * @property {Reference[]} bodyRegions
 * @property {Block[]} body
 * @property {Review | null} review
 * @property {{ title: string, description: string | null, noindex: boolean }} seo
 * @property {object} jsonLd linked data, for search engines
 */

/** @typedef {ArticleSummary & ArticleDetails} Article */
/** @typedef {Document<"articleIndex"> & { introduction: string | null }} ArticleIndex */

export {};
