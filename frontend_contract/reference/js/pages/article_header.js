/** The head of an article: what it is about, who stands for it, and how fresh it is. */

/** @import { Article, Contributor, Image } from "../../../typescript/openapi.js" */

import { element } from "../dom.js";
import { date, fullName, paragraphs, readingTime } from "../format.js";
import { icon } from "../icons.js";
import { picture, portrait } from "../picture.js";
import { reviewed } from "../reviewed.js";

const ROLES = {
  author: "Geschreven door",
  editor: "Redactie",
  medicalReviewer: "Medisch beoordeeld door",
};
const HERO_WIDTH = "(min-width: 64rem) 36rem, 100vw";

/**
 * @param {Article} article
 * @returns {HTMLElement}
 */
export function articleHeader(article) {
  const topics = article.topics.flatMap(({ title, path }) => [
    " · ", path ? element("a", { href: path }, title) : title,
  ]).slice(1);
  const lead = paragraphs(article.lead ?? article.summary);
  return element(
    "header",
    { class: "article-header" },
    topics.length > 0 && element("p", { class: "label" }, topics),
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
    reviewed(article.review),
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
  const name = fullName(person);
  const what = [person.profession, person.specialisation].filter(Boolean).join(", ");
  return element(
    "li",
    {},
    portrait(person, "3rem"),
    element(
      "p",
      {},
      element("span", { class: "role" }, ROLES[role], " "),
      element("strong", {}, person.path ? element("a", { href: person.path }, name) : name),
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
