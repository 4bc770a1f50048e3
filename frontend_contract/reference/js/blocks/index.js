/** Which renderer shows which type of block. */

/** @import { Renderers } from "../../../typescript/blocks.js" */
/** @import { Article, Block, CheckReference } from "../../../typescript/openapi.js" */

import { renderBlocks } from "../../../typescript/blocks.js";
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
 * @property {CheckReference | null} mainCheck what a check is meant by when none is named
 * @property {number} level of a heading at this place
 * @property {(blocks: readonly Block[], level: number) => Node[]} render shows blocks inside this one
 */

/**
 * What blocks need to know of the document they stand in.
 *
 * @typedef {Place["article"] & { mainCheck?: CheckReference | null }} Surroundings
 */

/**
 * @param {Place} place
 * @returns {Renderers<HTMLElement | null>} null shows nothing
 */
const renderersAt = (place) => ({
  paragraph: (block) => text.paragraph(block, place),
  callout: (block) => text.callout(block, place),
  faq: (block) => text.faq(block, place),
  section: (block) => body.section(block, place),
  subsection: (block) => body.subsection(block, place),
  expander: (block) => body.expander(block, place),
  unsupported: (block) => body.unsupported(block),
  tipList: (block) => lists.tipList(block, place),
  bulletList: (block) => lists.bulletList(block, place),
  keyPoints: (block) => lists.keyPoints(block, place),
  doDont: (block) => lists.doDont(block, place),
  postureAdvice: (block) => posture.postureAdvice(block, place),
  seekHelp: (block) => help.seekHelp(block, place),
  table: (block) => media.table(block, place),
  figure: (block) => media.figure(block),
  video: (block) => media.video(block, place),
  exercise: (block) => exercise.exercise(block, place),
  checkCall: (block) => calls.checkCall(block, place),
  related: (block) => calls.related(block, place),
});

/**
 * Shows blocks in order. A type that is not known here is left out: the API may add types without
 * notice, and a reader is better off with the rest.
 *
 * @param {readonly Block[]} blocks
 * @param {Surroundings} article
 * @param {number} [level]
 * @returns {HTMLElement[]}
 */
export function showBlocks(blocks, article, level = 2) {
  const renderers = renderersAt({
    article,
    mainCheck: article.mainCheck ?? null,
    level,
    render: (inner, below) => showBlocks(inner, article, below),
  });
  return blocks.flatMap((block) => {
    const [shown] = renderBlocks([block], renderers);
    if (shown === undefined) {
      console.info(`No renderer for a block of type ${block.type}`);
      return [];
    }
    if (shown === null) return [];
    shown.dataset.blockId = block.id;
    return [shown];
  });
}
