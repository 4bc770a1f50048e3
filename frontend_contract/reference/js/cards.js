/** Lists of what can be read: cards, plain links, and the pages of a list. */

/** @import { ArticleSummary, ExerciseSummary, Image } from "../../typescript/openapi.js" */
/** @import { Reference } from "../../typescript/openapi.js" */

import { NotFound } from "./api.js";
import { element, heading } from "./dom.js";
import { readingTime } from "./format.js";
import { icon } from "./icons.js";
import { picture } from "./picture.js";

/**
 * @template Item
 * @typedef {{ items: readonly Item[], page: number, totalItems: number, totalPages: number }} List
 */

export const CARDS_A_PAGE = 12;
const CARD_WIDTH = "(min-width: 64rem) 23rem, (min-width: 40rem) 50vw, 100vw";
const LARGE_CARD_WIDTH = "(min-width: 64rem) 38rem, 100vw";

/**
 * @typedef {object} Card
 * @property {string} title
 * @property {string | null} path
 * @property {string} label
 * @property {string | null} text
 * @property {string | null} facts
 * @property {Image | null} image
 */

/**
 * @param {readonly ArticleSummary[]} articles
 * @param {number} level of the headings
 * @param {boolean} [led] whether the first one is large where there is room
 * @returns {HTMLElement}
 */
export function articleCards(articles, level, led = false) {
  return cards(articles.map((article) => ({
    title: article.title,
    path: article.path,
    label: article.topics.map(({ title }) => title).join(" · "),
    text: article.summary,
    facts: readingTime(article.readingMinutes),
    image: article.heroImage,
  })), level, led);
}

/**
 * @param {readonly ExerciseSummary[]} exercises
 * @param {number} level of the headings
 * @returns {HTMLElement}
 */
export function exerciseCards(exercises, level) {
  return cards(exercises.map(({ title, path, goal, dosage, image }) => ({
    title, path, label: "", text: goal, facts: dosage && dosage.short, image,
  })), level);
}

/**
 * @param {readonly Card[]} all
 * @param {number} level
 * @param {boolean} [led]
 */
function cards(all, level, led = false) {
  const items = all.map((card, place) => showCard(card, level, {
    eager: place === 0,
    sizes: led && place === 0 ? LARGE_CARD_WIDTH : CARD_WIDTH,
  }));
  return element("ul", { class: led ? "cards cards-led" : "cards", role: "list" }, items);
}

/**
 * @param {Card} card
 * @param {number} level
 * @param {{ eager: boolean, sizes: string }} loading of its picture
 * @returns {HTMLElement}
 */
function showCard({ title, path, label, text, facts, image }, level, loading) {
  return element(
    "li",
    { class: "card" },
    // The link on the title covers the card, so that each card is one stop for a keyboard.
    element(
      "div",
      { class: "card-text" },
      label && element("p", { class: "label" }, label),
      heading(level, { class: "card-title" }, path ? element("a", { href: path }, title) : title),
      text && element("p", {}, text),
      facts && element("p", { class: "card-facts" }, icon("clock"), facts),
    ),
    element(
      "div",
      { class: "card-picture" },
      image && picture({ ...image, decorative: true }, loading),
    ),
  );
}

/**
 * A list of links to articles of which no more than the title is known.
 *
 * @param {readonly Reference[]} references
 * @param {string} title
 * @returns {HTMLElement | null}
 */
export function links(references, title) {
  const open = references.filter(({ path }) => path);
  if (open.length === 0) return null;
  return element(
    "section",
    { class: "links" },
    element("h2", {}, title),
    element(
      "ul",
      { role: "list" },
      open.map((reference) =>
        element("li", {}, element("a", { href: reference.path }, reference.title))),
    ),
  );
}

/**
 * Which page of a list an address asks for.
 *
 * @param {URL} address with the number in `pagina`
 * @returns {number} from 1
 * @throws {NotFound} there can be no such page
 */
export function pageNumber(address) {
  const number = Number(address.searchParams.get("pagina") ?? 1);
  if (!Number.isInteger(number) || number < 1) throw new NotFound("No such page of a list");
  return number;
}

/**
 * @template {List<any>} Found
 * @param {Found} list
 * @returns {Found} the same
 * @throws {NotFound} the page lies behind the last one
 */
export function existing(list) {
  if (list.page > 1 && list.items.length === 0) throw new NotFound("No such page of a list");
  return list;
}

/**
 * @param {Pick<List<any>, "page" | "totalPages">} list
 * @param {URL} address of any page of the list
 * @returns {HTMLElement | null}
 */
export function pagination({ page, totalPages }, address) {
  if (totalPages < 2) return null;
  /** @param {number} number */
  const path = (number) => {
    const others = Object.fromEntries(address.searchParams);
    return address.pathname + written({ ...others, pagina: number > 1 ? number : null });
  };
  return element(
    "nav",
    { class: "pagination", "aria-label": "Pagina’s" },
    page > 1 && element("a", { href: path(page - 1), rel: "prev" }, "Vorige"),
    element("span", {}, `Pagina ${page} van ${totalPages}`),
    page < totalPages && element("a", { href: path(page + 1), rel: "next" }, "Volgende"),
  );
}

/**
 * Writes what follows a path.
 *
 * @param {Record<string, string | number | null>} query what is empty is left out
 * @returns {string} from "?" on, or nothing
 */
export function written(query) {
  const filled = Object.entries(query).filter(([, value]) => value);
  const text = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}
