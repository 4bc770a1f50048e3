/** An article: what it says, who stands for it, and on what it rests. */

/** @import { Api } from "../api.js" */
/** @import { Article, Block, Contributor, Image, Review, SectionBlock } from "../contract.js" */
/** @import { Page } from "../main.js" */

import { renderBlocks } from "../blocks/index.js";
import { definitions } from "../definitions.js";
import { element } from "../dom.js";
import { date, fullName, readingTime } from "../format.js";
import { icon } from "../icons.js";
import { picture } from "../picture.js";
import { glossaryList, sourceList } from "./evidence.js";

const ROLES = {
  author: "Geschreven door",
  editor: "Redactie",
  medicalReviewer: "Medisch beoordeeld door",
};
const HERO_WIDTH = "(min-width: 68rem) 68rem, 100vw";

/**
 * @param {Api} api
 * @param {string} slug
 * @param {AbortSignal} signal
 * @returns {Promise<Page>}
 */
export async function articlePage(api, slug, signal) {
  const article = await api.article(slug, signal);
  return {
    title: article.seo.title,
    description: article.seo.description,
    noindex: article.seo.noindex,
    path: article.path,
    content: [showArticle(article)],
    shown: followReading,
  };
}

/**
 * Shows a whole article, published or draft.
 *
 * @param {Article} article
 * @returns {HTMLElement}
 */
export function showArticle(article) {
  return element(
    "article",
    { class: "article" },
    articleHeader(article),
    tableOfContents(article.body),
    element(
      "div",
      { class: "article-body" },
      renderBlocks(article.body, article),
      glossaryList(article.glossary),
      sourceList(article),
    ),
    definitions(article.glossary),
  );
}

/**
 * @param {Article} article
 * @returns {HTMLElement}
 */
function articleHeader(article) {
  const topics = article.topics.map(({ title }) => title).join(" · ");
  const lead = (article.lead ?? article.summary ?? "").split("\n").filter(Boolean);
  return element(
    "header",
    { class: "article-header" },
    topics && element("p", { class: "label" }, topics),
    element("h1", {}, article.title),
    lead.map((text) => element("p", { class: "lead" }, text)),
    element(
      "p",
      { class: "facts" },
      element("span", {}, icon("clock"), readingTime(article.readingMinutes)),
      element(
        "span",
        {},
        icon("calendar"),
        element(
          "span",
          {},
          "Bijgewerkt op ",
          element("time", { datetime: article.contentChangedAt }, date(article.contentChangedAt)),
        ),
      ),
    ),
    article.contributors.length > 0 && element(
      "ul",
      { class: "contributors", role: "list" },
      article.contributors.map(contributor),
    ),
    article.review && reviewed(article.review, article.contributors),
    article.heroImage && hero(article.heroImage),
  );
}

/**
 * Dutch law asks health professionals to show their register number beside their name.
 *
 * @param {Contributor} contributor
 * @returns {HTMLElement}
 */
function contributor({ role, person }) {
  const what = [person.profession, person.specialisation].filter(Boolean).join(", ");
  return element(
    "li",
    {},
    person.photo
      ? picture({ ...person.photo, decorative: true }, { sizes: "3rem", class: "portrait" })
      : element("span", { class: "portrait", "aria-hidden": "true" }, person.name.charAt(0)),
    element(
      "p",
      {},
      element("span", { class: "role" }, ROLES[role], " "),
      element("strong", {}, fullName(person)),
      element("span", {}, what),
      person.bigNumber
        && element("span", { class: "big-number" }, `BIG-nummer ${person.bigNumber}`),
    ),
  );
}

/** @param {Image} image */
function hero(image) {
  return element(
    "figure",
    { class: "hero" },
    picture(image, { sizes: HERO_WIDTH, eager: true }),
    image.credit && element("figcaption", {}, image.credit),
  );
}

/**
 * When it was reviewed, and by whom if they are not named among the contributors already.
 *
 * @param {Review} review
 * @param {Contributor[]} contributors
 * @returns {HTMLElement}
 */
function reviewed({ lastReviewedDate, reviewers }, contributors) {
  const named = new Set(contributors.map(({ person }) => person.bigNumber));
  const names = reviewers
    .filter(({ bigNumber }) => !bigNumber || !named.has(bigNumber))
    .map(({ name, profession, bigNumber }) =>
      `${name}, ${profession}${bigNumber ? ` (BIG-nummer ${bigNumber})` : ""}`);
  return element(
    "p",
    { class: "reviewed" },
    icon("shield"),
    element(
      "span",
      {},
      "Medisch beoordeeld op ",
      element("time", { datetime: lastReviewedDate }, date(lastReviewedDate)),
      names.length > 0 && ` door ${new Intl.ListFormat("nl").format(names)}`,
    ),
  );
}

/**
 * Links to the sections; folded on a small screen.
 *
 * @param {Block[]} body
 * @returns {HTMLElement | null}
 */
function tableOfContents(body) {
  const sections = body.filter((block) => block.type === "section");
  if (sections.length < 2) return null;
  /** @param {SectionBlock} section */
  const entry = ({ number, heading, anchor }) => element(
    "li",
    {},
    element(
      "a",
      { href: `#${anchor}` },
      number && element("span", { class: "section-number" }, `${number}.`),
      number && " ",
      heading,
    ),
  );
  return element(
    "nav",
    { class: "contents", "aria-label": "Op deze pagina" },
    element(
      "details",
      { open: window.matchMedia("(min-width: 64rem)").matches },
      element("summary", {}, "Op deze pagina"),
      element("ul", { role: "list" }, sections.map(entry)),
    ),
  );
}

/** Marks in the table of contents which section is being read. */
export function followReading() {
  /** @type {Map<Element, Element>} */
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    const target = document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    if (target?.parentElement) links.set(target.parentElement, link);
  }
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      links.get(target)?.toggleAttribute("data-reading", isIntersecting);
    }
  }, { rootMargin: "-25% 0px -75%" });
  for (const section of links.keys()) observer.observe(section);
}
