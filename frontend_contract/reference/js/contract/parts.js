/** What documents and blocks are made of, as types; `openapi.json` is the authority. */

/** @typedef {{ html: string, text: string }} RichText */
/** @typedef {{ id: string, text: string }} TextItem */
/**
 * @typedef {{
 *   id: string,
 *   type: string,
 *   slug: string,
 *   title: string,
 *   path: string | null,
 * }} Reference
 */
/** @typedef {Reference & { summary: string | null }} SummarisedReference */
/**
 * @typedef {{
 *   mimeType: string,
 *   variants: { src: string, width: number, height: number }[],
 * }} ImageSource
 */

/**
 * @typedef {object} Image
 * @property {number} id
 * @property {string} alt
 * @property {boolean} decorative
 * @property {number} width
 * @property {number} height
 * @property {{ x: number, y: number } | null} focalPoint fractions of width and height
 * @property {string | null} dominantColor
 * @property {string} src
 * @property {ImageSource[]} sources best format first
 * @property {string | null} credit
 * @property {string | null} licence
 */

/** @typedef {{ id: string, number: number }} Citation */
/**
 * @typedef {{
 *   id: string,
 *   title: string,
 *   explanation: RichText | null,
 *   citations: Citation[],
 * }} Tip
 */
/**
 * @typedef {{
 *   type: "statement", id: string,
 *   html: string,
 *   text: string,
 *   spoken: string,
 * }} Statement
 */
/**
 * @typedef {{
 *   type: "causeEffect", id: string,
 *   cause: string,
 *   effect: string,
 *   spoken: string,
 * }} CauseEffect
 */
/**
 * @typedef {{
 *   type: "keyValue", id: string,
 *   key: string,
 *   value: string,
 *   spoken: string,
 * }} KeyValue
 */
/** @typedef {"supine" | "side" | "prone" | "sitting" | "standing" | "moving"} Position */
/**
 * @typedef {object} PostureItem
 * @property {string} id
 * @property {string} text
 * @property {"option" | "alternative" | "conditional"} kind
 * @property {Position | null} position
 * @property {Image | null} image
 */

/** @typedef {Reference & { promisedSeconds: number, promisedMinutes: number }} CheckReference */
/** @typedef {{ type: "tel", label: string, number: string }} TelephoneAction */
/** @typedef {{ type: "link", label: string, href: string }} LinkAction */
/** @typedef {{ type: "check", label: string, check: CheckReference | null }} CheckAction */
/** @typedef {TelephoneAction | LinkAction | CheckAction} CareAction */
/** @typedef {"emergency" | "urgent" | "nonUrgent" | "selfCare"} CareLevel */
/**
 * @typedef {object} CareCard
 * @property {"careCard"} type
 * @property {string} id
 * @property {CareLevel} level
 * @property {string} levelLabel
 * @property {string} provider
 * @property {string} providerLabel
 * @property {string} heading
 * @property {TextItem[]} signals
 * @property {string | null} timeframe
 * @property {CareAction | null} action
 */

/** @typedef {{ text: string, short: string }} Dosage the numbers are beside it */
/** @typedef {{ id: string, text: string, image: Image | null }} ExerciseStep */
/**
 * What a page of an exercise and a block with one have in common.
 *
 * @typedef {object} ExerciseContent
 * @property {string} title
 * @property {string | null} path
 * @property {string} goal
 * @property {string} startPosition
 * @property {ExerciseStep[]} steps
 * @property {Dosage | null} dosage
 * @property {TextItem[]} stopIf
 * @property {TextItem[]} notFor
 * @property {string | null} video
 */

/**
 * @typedef {(
 *   { type: "text" | "number", text: string } | { type: "richText", html: string, text: string }
 * )} Cell
 */
/** @typedef {{ type: "text" | "number" | "richText", heading: string }} Column */

export {};
