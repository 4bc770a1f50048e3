/** What is known of topics, complaints and regions of the body, by type. */

/** @import { TermSummary, TermType } from "./contract/documents.js" */

/**
 * @typedef {object} TermKind
 * @property {string} path of the page with all of them
 * @property {string} title
 * @property {string} introduction
 * @property {string} one what one is called
 * @property {string} all what no choice is called
 * @property {string} parameter of a search that is narrowed to one
 */

/** @type {Record<TermType, TermKind>} */
export const TERMS = {
  topic: {
    path: "/themas",
    title: "Thema’s",
    introduction: "Lees over bewegen, slapen, werken en meer.",
    one: "Thema",
    all: "Alle thema’s",
    parameter: "thema",
  },
  complaint: {
    path: "/klachten",
    title: "Klachten",
    introduction: "Kies je klacht en lees wat je zelf kunt doen, en wanneer je hulp zoekt.",
    one: "Klacht",
    all: "Alle klachten",
    parameter: "klacht",
  },
  bodyRegion: {
    path: "/lichaam",
    title: "Lichaam",
    introduction: "Waar heb je last? Kies een plek op je lichaam.",
    one: "Plek op je lichaam",
    all: "Hele lichaam",
    parameter: "lichaam",
  },
};

/** @typedef {TermSummary & { children: TermTree[] }} TermTree */

/**
 * Puts terms below the term they belong to. A term without articles is left out; its parent
 * counts the articles of everything below it.
 *
 * @param {TermSummary[]} terms
 * @returns {TermTree[]} those at the top
 */
export function termTree(terms) {
  /**
   * @param {string | null} parentId
   * @returns {TermTree[]}
   */
  const below = (parentId) => filled
    .filter((term) => term.parentId === parentId)
    .map((term) => ({ ...term, children: below(term.id) }));
  const filled = terms.filter(({ articleCount }) => articleCount > 0);
  return below(null);
}
