/** The frame of an article: sections, subsections, folded parts, and what cannot be shown yet. */

/** @import { ExpanderBlock, SectionBlock } from "../../../typescript/openapi.js" */
/** @import { SubsectionBlock, UnsupportedBlock } from "../../../typescript/openapi.js" */
/** @import { Place } from "./index.js" */

import { element, heading } from "../dom.js";

/**
 * @param {SectionBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function section(block, { level, render }) {
  const number = block.number && element("span", { class: "section-number" }, `${block.number}.`);
  return element(
    "section",
    { class: "section", "aria-labelledby": block.anchor },
    heading(level, { id: block.anchor }, number, number && " ", block.heading),
    render(block.content, level + 1),
  );
}

/**
 * @param {SubsectionBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function subsection(block, { level, render }) {
  return element(
    "section",
    { class: "subsection", "aria-labelledby": block.anchor },
    heading(level, { id: block.anchor }, block.heading),
    render(block.content, level + 1),
  );
}

/**
 * @param {ExpanderBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function expander(block, { level, render }) {
  return element(
    "details",
    { class: "expander" },
    element("summary", {}, block.summary),
    element("div", { class: "expander-content flow" }, render(block.content, level)),
  );
}

/**
 * A block of a draft that is not complete yet, with what is still wrong.
 *
 * @param {UnsupportedBlock} block
 * @returns {HTMLElement}
 */
export function unsupported(block) {
  return element(
    "div",
    { class: "unsupported" },
    element("strong", {}, "Dit blok is nog niet klaar"),
    element("p", {}, block.reason),
  );
}
