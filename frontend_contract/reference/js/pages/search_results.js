/** What a search found, or what to do when it found nothing. */

/** @import { ArticleSummary, HighlightPart } from "../../../typescript/openapi.js" */
/** @import { List } from "../cards.js" */
/** @import { Wanted } from "../search_query.js" */

import { pagination } from "../cards.js";
import { element } from "../dom.js";
import { counted, readingTime } from "../format.js";
import { icon } from "../icons.js";
import { searchAddress } from "../search_query.js";
import { TERMS } from "../terms.js";

/**
 * @typedef {object} Found
 * @property {readonly Node[]} content
 * @property {string} summary for a screen reader
 */

/**
 * @param {List<ArticleSummary> | null} list null before anything is asked
 * @param {Wanted} wanted
 * @returns {Found}
 */
export function showResults(list, wanted) {
  if (list === null) return { content: [elsewhere()], summary: "" };
  if (list.totalItems === 0) return nothing(wanted);
  const { text } = wanted;
  const count = counted(list.totalItems, "artikel", "artikelen");
  const summary = text ? `${count} over “${text}”` : count;
  const address = new URL(searchAddress(wanted), location.origin);
  return {
    summary: list.page > 1 ? `${summary}, pagina ${list.page}` : summary,
    content: [
      element("h2", { tabindex: -1 }, summary),
      list.items.length > 0
        ? element("ol", { class: "found", role: "list" }, list.items.map(result))
        : element("p", {}, element("a", { href: searchAddress({ ...wanted, page: 1 }) },
          "Zo veel pagina’s zijn er niet. Ga naar de eerste.")),
      pagination(list, address),
    ].filter((node) => node !== null),
  };
}

/**
 * @param {unknown} error
 * @returns {Found}
 */
export function failed(error) {
  console.error(error);
  const summary = "Zoeken lukt nu niet";
  return {
    summary,
    content: [
      element("h2", { tabindex: -1 }, summary),
      element(
        "p",
        {},
        "Misschien is je verbinding weg, of heeft onze site even een storing. ",
        "Druk op “Zoek” om het opnieuw te proberen.",
      ),
    ],
  };
}

/** @param {ArticleSummary} article */
function result({ title, path, topics, summary, highlights = [], readingMinutes }) {
  const matched = highlights.some(({ match }) => match);
  return element(
    "li",
    {},
    topics.length > 0 && element("p", { class: "label" }, topics.map((it) => it.title).join(" · ")),
    element("h3", {}, path ? element("a", { href: path }, title) : title),
    element("p", {}, matched || !summary ? highlights.map(highlighted) : summary),
    element("p", { class: "card-facts" }, icon("clock"), readingTime(readingMinutes)),
  );
}

/** @param {HighlightPart} part */
function highlighted({ text, match }) {
  return match ? element("mark", {}, text) : text;
}

/**
 * @param {Wanted} wanted
 * @returns {Found}
 */
function nothing({ text, topic, complaint, bodyRegion }) {
  const summary = text ? `Niets gevonden voor “${text}”` : "Niets gevonden";
  const narrowed = topic || complaint || bodyRegion;
  return {
    summary,
    content: [
      element("h2", { tabindex: -1 }, summary),
      element(
        "ul",
        {},
        narrowed && element(
          "li",
          {},
          element("button", { class: "widen", type: "button" }, "Zoek in alle artikelen"),
        ),
        text && element("li", {}, "Kijk of het woord goed geschreven is."),
        text && element("li", {}, "Probeer één woord, of een ander woord."),
      ),
      elsewhere(),
    ],
  };
}

function elsewhere() {
  return element(
    "div",
    { class: "elsewhere" },
    element("p", {}, "Je kunt ook kijken bij:"),
    element(
      "ul",
      { class: "chips", role: "list" },
      Object.values(TERMS).map(({ path, title }) =>
        element("li", {}, element("a", { class: "chip", href: path }, title))),
    ),
  );
}
