/** The end of an article: the terms it explains and the sources it rests on. */

/** @import { Article, CitedSource, GlossaryEntry } from "../../../typescript/openapi.js" */

import { element } from "../dom.js";
import { date } from "../format.js";

const CERTAINTY = { high: "hoog", moderate: "redelijk", low: "laag", veryLow: "zeer laag" };

/**
 * @param {readonly GlossaryEntry[]} glossary
 * @returns {HTMLElement | null}
 */
export function glossaryList(glossary) {
  if (glossary.length === 0) return null;
  return element(
    "section",
    { class: "glossary", "aria-labelledby": "begrippen" },
    element("h2", { id: "begrippen" }, "Begrippen"),
    element(
      "dl",
      {},
      glossary.map(({ term, definition }) => element(
        "div",
        {},
        element("dt", {}, term),
        element("dd", {}, definition),
      )),
    ),
  );
}

/**
 * @param {Pick<Article, "sources" | "evidenceCertainty">} article
 * @returns {HTMLElement | null}
 */
export function sourceList({ sources, evidenceCertainty }) {
  if (sources.length === 0) return null;
  return element(
    "section",
    { class: "sources", "aria-labelledby": "bronnen" },
    element("h2", { id: "bronnen" }, "Bronnen"),
    element("ol", {}, sources.map(source)),
    evidenceCertainty
      && element("p", {}, `Zekerheid van het bewijs (GRADE): ${CERTAINTY[evidenceCertainty]}.`),
  );
}

/** @param {CitedSource} cited */
function source({ number, title, authors, year, publisher, edition, doi, pmid, url, accessedOn }) {
  const made = [publisher, edition, year].filter(Boolean).join(", ");
  return element(
    "li",
    { id: `bron-${number}`, value: number },
    authors && `${authors.replace(/\.$/, "")}. `,
    element("em", {}, title),
    ". ",
    made && `${made}. `,
    doi && [outside(`https://doi.org/${doi}`, `doi:${doi}`), " "],
    pmid && [outside(`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, `PubMed ${pmid}`), " "],
    url && [outside(url, new URL(url).hostname), " "],
    accessedOn && `Bekeken op ${date(accessedOn)}.`,
  );
}

/**
 * @param {string} href
 * @param {string} text
 * @returns {HTMLElement}
 */
function outside(href, text) {
  return element("a", { class: "outside", href, rel: "noopener" }, text);
}
