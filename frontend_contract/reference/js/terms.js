/** What is known of topics, complaints and regions of the body, by type. */


/** @import { BodyRegion, BodyRegionSummary, Complaint } from "../../typescript/openapi.js" */
/** @import { ComplaintSummary, Topic, TopicSummary } from "../../typescript/openapi.js" */
/** @import { Visit } from "./resolve.js" */

/** @typedef {Topic | Complaint | BodyRegion} Term */
/** @typedef {TopicSummary | ComplaintSummary | BodyRegionSummary} TermSummary */
/** @typedef {Term["type"]} TermType */
/**
 * @typedef {object} TermKind
 * @property {"/topics" | "/complaints" | "/body-regions"} address of the API
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
    address: "/topics",
    path: "/themas",
    title: "Thema’s",
    introduction: "Lees over bewegen, slapen, werken en meer.",
    one: "Thema",
    all: "Alle thema’s",
    parameter: "thema",
  },
  complaint: {
    address: "/complaints",
    path: "/klachten",
    title: "Klachten",
    introduction: "Kies je klacht en lees wat je zelf kunt doen, en wanneer je hulp zoekt.",
    one: "Klacht",
    all: "Alle klachten",
    parameter: "klacht",
  },
  bodyRegion: {
    address: "/body-regions",
    path: "/lichaam",
    title: "Lichaam",
    introduction: "Waar heb je last? Kies een plek op je lichaam.",
    one: "Plek op je lichaam",
    all: "Hele lichaam",
    parameter: "lichaam",
  },
};

/** @typedef {Omit<TermSummary, "children"> & { children: TermTree[] }} TermTree */

/**
 * Every term of a kind, by title.
 *
 * @param {TermType} type
 * @param {Pick<Visit, "api" | "signal">} visit
 */
export async function readTerms(type, { api, signal }) {
  /** @type {TermSummary[]} */
  const terms = [];
  for await (const term of api.items(TERMS[type].address, { signal })) terms.push(term);
  return terms;
}

/**
 * Puts terms below the term they belong to. A term without articles is left out; its parent
 * counts the articles of everything below it.
 *
 * @param {readonly TermSummary[]} terms
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
