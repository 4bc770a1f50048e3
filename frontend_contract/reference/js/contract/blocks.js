/** Every type of block, as types; `openapi.json` is the authority. */

/** @import { CareCard, CauseEffect, Cell, CheckReference, Column, Dosage } from "./parts.js" */
/** @import { ExerciseContent, Image, KeyValue, PostureItem, Reference } from "./parts.js" */
/** @import { RichText, Statement, SummarisedReference, TextItem, Tip } from "./parts.js" */

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
 *   exercise: ExerciseContent | null,
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

export {};
