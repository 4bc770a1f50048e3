/** The list of articles, in pages. */

/** @import { Api } from "../api.js" */
/** @import { ArticleList, ArticleSummary } from "../contract.js" */
/** @import { Page } from "../main.js" */

import { ApiProblem } from "../api.js";
import { element } from "../dom.js";
import { readingTime } from "../format.js";
import { icon } from "../icons.js";
import { picture } from "../picture.js";

const CARD_WIDTH = "(min-width: 64rem) 23rem, (min-width: 40rem) 50vw, 100vw";

/**
 * @param {Api} api
 * @param {URL} address with the number of the page in `pagina`
 * @param {AbortSignal} signal
 * @returns {Promise<Page>}
 */
export async function homePage(api, address, signal) {
  const number = Number(address.searchParams.get("pagina") ?? 1);
  if (!Number.isInteger(number) || number < 1) throw new ApiProblem(404, "notFound", "No page");
  const list = await api.articles(number, signal);
  const title = number === 1 ? "AdviesBijKlachten" : `Artikelen, pagina ${number}`;
  const cards = list.items.map((article, place) => card(article, place < 3));
  return {
    title,
    description: "Betrouwbaar advies bij klachten van rug, nek, schouder, heup en knie.",
    content: [
      number === 1 ? introduction() : element("h1", { class: "list-title" }, title),
      element(
        "section",
        { class: "list", "aria-label": "Artikelen" },
        cards.length > 0
          ? element("ul", { class: "cards", role: "list" }, cards)
          : element("p", { class: "message" }, "Er zijn nog geen artikelen."),
        pagination(list),
      ),
    ],
  };
}

function introduction() {
  return element(
    "div",
    { class: "introduction" },
    element("h1", {}, "Begrijp je klacht, en wat je zelf kunt doen"),
    element(
      "p",
      {},
      "Rustige uitleg bij klachten van rug, nek, schouder, heup en knie, en bij slecht slapen. ",
      "Met duidelijk advies over wanneer je beter hulp zoekt.",
    ),
  );
}

/**
 * @param {ArticleSummary} article
 * @param {boolean} eager
 * @returns {HTMLElement}
 */
function card(article, eager) {
  const topics = article.topics.map(({ title }) => title).join(" · ");
  return element(
    "li",
    { class: "card" },
    // The link on the title covers the card, so that each card is one stop for a keyboard.
    element(
      "div",
      { class: "card-text" },
      topics && element("p", { class: "label" }, topics),
      element("h2", {}, element("a", { href: article.path ?? `/${article.slug}` }, article.title)),
      article.summary && element("p", {}, article.summary),
      element("p", { class: "reading-time" }, icon("clock"), readingTime(article.readingMinutes)),
    ),
    element(
      "div",
      { class: "card-picture" },
      article.heroImage
        && picture({ ...article.heroImage, decorative: true }, { sizes: CARD_WIDTH, eager }),
    ),
  );
}

/** @param {ArticleList} list */
function pagination({ page, totalPages }) {
  if (totalPages < 2) return null;
  /** @param {number} number */
  const address = (number) => (number === 1 ? "/" : `/?pagina=${number}`);
  return element(
    "nav",
    { class: "pagination", "aria-label": "Pagina's" },
    page > 1 && element("a", { href: address(page - 1), rel: "prev" }, "Vorige"),
    element("span", {}, `Pagina ${page} van ${totalPages}`),
    page < totalPages && element("a", { href: address(page + 1), rel: "next" }, "Volgende"),
  );
}
