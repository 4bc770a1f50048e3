/** Which renderer shows which type of block. */

/** @import { Block } from "../contract/blocks.js" */
/** @import { MainCheck } from "../contract/checks.js" */
/** @import { Article } from "../contract/documents.js" */

import * as body from "./body.js";
import * as calls from "./calls.js";
import * as exercise from "./exercise.js";
import * as help from "./help.js";
import * as lists from "./lists.js";
import * as media from "./media.js";
import * as posture from "./posture.js";
import * as text from "./text.js";

/**
 * What a renderer knows about its place.
 *
 * @typedef {object} Place
 * @property {Pick<Article, "sources" | "glossary">} article
 * @property {MainCheck | null} mainCheck what a check is meant by when none is named
 * @property {number} level of a heading at this place
 * @property {(blocks: Block[], level: number) => Node[]} render shows blocks inside this one
 */

/**
 * What blocks need to know of the document they stand in.
 *
 * @typedef {Place["article"] & { mainCheck?: MainCheck | null }} Surroundings
 */

/** @typedef {(block: any, place: Place) => HTMLElement | null} Renderer null shows nothing */

/** @type {Map<string, Renderer>} */
const RENDERERS = new Map(Object.entries({
  paragraph: text.paragraph,
  callout: text.callout,
  faq: text.faq,
  section: body.section,
  subsection: body.subsection,
  expander: body.expander,
  unsupported: body.unsupported,
  tipList: lists.tipList,
  bulletList: lists.bulletList,
  keyPoints: lists.keyPoints,
  doDont: lists.doDont,
  postureAdvice: posture.postureAdvice,
  seekHelp: help.seekHelp,
  table: media.table,
  figure: media.figure,
  video: media.video,
  exercise: exercise.exercise,
  checkCall: calls.checkCall,
  related: calls.related,
}));

/**
 * Shows blocks in order. A type that is not known here is left out: the API may add types without
 * notice, and a reader is better off with the rest.
 *
 * @param {Block[]} blocks
 * @param {Surroundings} article
 * @param {number} [level]
 * @returns {HTMLElement[]}
 */
export function renderBlocks(blocks, article, level = 2) {
  /** @type {Place} */
  const place = {
    article,
    mainCheck: article.mainCheck ?? null,
    level,
    render: (inner, below) => renderBlocks(inner, article, below),
  };
  return blocks.flatMap((block) => {
    const renderer = RENDERERS.get(block.type);
    if (!renderer) {
      console.info(`No renderer for a block of type ${block.type}`);
      return [];
    }
    const shown = renderer(block, place);
    if (!shown) return [];
    shown.dataset.blockId = block.id;
    return [shown];
  });
}
