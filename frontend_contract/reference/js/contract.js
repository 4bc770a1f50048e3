/** The shapes that the API gives, as types; `openapi.json` in the folder above is the authority. */

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
 * @property {TelephoneAction | LinkAction | CheckAction | null} action
 */

/** @typedef {{ text: string }} Dosage with the numbers beside it; the text says them all */
/**
 * @typedef {object} Exercise
 * @property {"exercise"} type
 * @property {string} id
 * @property {string} title
 * @property {string} goal
 * @property {string} startPosition
 * @property {{ id: string, text: string, image: Image | null }[]} steps
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

/** @typedef {{ type: "paragraph", id: string, html: string, text: string }} ParagraphBlock */
/**
 * @typedef {{
 *   type: "section", id: string,
 *   number: number | null,
 *   heading: string,
 *   anchor: string,
 *   content: Block[],
 * }} SectionBlock
 */
/**
 * @typedef {{
 *   type: "subsection", id: string,
 *   heading: string,
 *   anchor: string,
 *   content: Block[],
 * }} SubsectionBlock
 */
/**
 * @typedef {{
 *   type: "tipList", id: string,
 *   leadIn: string | null,
 *   intent: "mechanism" | "action",
 *   tips: Tip[],
 * }} TipListBlock
 */
/**
 * @typedef {{
 *   type: "bulletList", id: string,
 *   leadIn: string | null,
 *   style: "bullet" | "number",
 *   items: (Statement | CauseEffect | KeyValue)[],
 * }} BulletListBlock
 */
/**
 * @typedef {{
 *   type: "postureAdvice", id: string,
 *   heading: string,
 *   complaints: Reference[],
 *   items: PostureItem[],
 * }} PostureAdviceBlock
 */
/**
 * @typedef {{
 *   type: "seekHelp", id: string,
 *   intro: RichText | null,
 *   cards: CareCard[],
 *   redFlags: "none" | "listed",
 *   redFlagList: TextItem[],
 *   closingNote: RichText | null,
 * }} SeekHelpBlock
 */
/** @typedef {{ type: "doDont", id: string, do: TextItem[], dont: TextItem[] }} DoDontBlock */
/**
 * @typedef {{
 *   type: "callout", id: string,
 *   variant: "warning" | "info",
 *   heading: string,
 *   body: RichText,
 * }} CalloutBlock
 */
/** @typedef {{ type: "keyPoints", id: string, items: TextItem[] }} KeyPointsBlock */
/** @typedef {{ type: "expander", id: string, summary: string, content: Block[] }} ExpanderBlock */
/**
 * @typedef {{
 *   type: "faq", id: string,
 *   items: { id: string, question: string, answer: RichText }[],
 * }} FaqBlock
 */
/**
 * @typedef {{
 *   type: "table", id: string,
 *   caption: string,
 *   columns: Column[],
 *   rows: { cells: Cell[] }[],
 * }} TableBlock
 */
/**
 * @typedef {{
 *   type: "figure", id: string,
 *   image: Image | null,
 *   caption: string | null,
 *   credit: string | null,
 * }} FigureBlock
 */
/**
 * @typedef {{
 *   type: "video", id: string,
 *   source: string,
 *   title: string,
 *   captions: { src: string, language: string } | null,
 *   transcript: RichText,
 *   poster: Image | null,
 *   durationSeconds: number | null,
 * }} VideoBlock
 */
/**
 * @typedef {{
 *   type: "exercise", id: string,
 *   exercise: Exercise | null,
 *   dosage: Dosage | null,
 * }} ExerciseBlock
 */
/**
 * @typedef {{
 *   type: "checkCall", id: string,
 *   heading: string,
 *   text: string,
 *   buttonLabel: string | null,
 *   check: CheckReference | null,
 * }} CheckCallBlock
 */
/**
 * @typedef {{
 *   type: "related", id: string,
 *   articles: SummarisedReference[],
 *   exercises: SummarisedReference[],
 * }} RelatedBlock
 */
/** @typedef {{ type: "unsupported", id: string, reason: string }} UnsupportedBlock drafts only */
/**
 * @typedef {(
 *   ParagraphBlock | SectionBlock | SubsectionBlock | TipListBlock | BulletListBlock |
 *   PostureAdviceBlock | SeekHelpBlock | DoDontBlock | CalloutBlock | KeyPointsBlock |
 *   ExpanderBlock | FaqBlock | TableBlock | FigureBlock | VideoBlock | ExerciseBlock |
 *   CheckCallBlock | RelatedBlock | UnsupportedBlock
 * )} Block
 */

/**
 * @typedef {object} Person
 * @property {string} name
 * @property {string | null} honorific
 * @property {string} profession
 * @property {string | null} bigNumber number in the Dutch register of health professionals
 * @property {string | null} specialisation
 * @property {string | null} path
 * @property {Image | null} photo
 */

/** @typedef {{ role: "author" | "editor" | "medicalReviewer", person: Person }} Contributor */
/** @typedef {{ name: string, profession: string, bigNumber: string | null }} Reviewer */
/**
 * @typedef {{
 *   lastReviewedDate: string,
 *   nextReviewDueDate: string | null,
 *   reviewers: Reviewer[],
 * }} Review
 */
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

/**
 * @typedef {object} ArticleSummary
 * @property {string} id
 * @property {"article"} type
 * @property {string} slug
 * @property {string | null} path
 * @property {string} title
 * @property {string | null} summary
 * @property {Image | null} heroImage
 * @property {Reference[]} topics
 * @property {number} readingMinutes
 * @property {string} contentChangedAt
 */

/**
 * @typedef {object} ArticleDetails
 * @property {string | null} lead
 * @property {Contributor[]} contributors
 * @property {"high" | "moderate" | "low" | "veryLow" | null} evidenceCertainty
 * @property {Source[]} sources
 * @property {GlossaryEntry[]} glossary
 * @property {Block[]} body
 * @property {Review | null} review
 * @property {{ title: string, description: string | null, noindex: boolean }} seo
 */

/** @typedef {ArticleSummary & ArticleDetails} Article */
/**
 * @typedef {{
 *   items: ArticleSummary[],
 *   page: number,
 *   pageSize: number,
 *   totalItems: number,
 *   totalPages: number,
 * }} ArticleList
 */
/** @typedef {(Article | Exercise) & { draft: true }} Draft */

export {};
