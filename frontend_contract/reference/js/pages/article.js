/** An article: what it says, who stands for it, and on what it rests. */

/** @import { Article, Block, CheckReference } from "../../../typescript/openapi.js" */
/** @import { SectionBlock } from "../../../typescript/openapi.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { showBlocks } from "../blocks/index.js";
import { chips } from "../crumbs.js";
import { definitions } from "../definitions.js";
import { element } from "../dom.js";
import { mainCheckFor } from "../main_check.js";
import { articleHeader } from "./article_header.js";
import { glossaryList, sourceList } from "./evidence.js";

/**
 * @param {Article} article
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function articlePage(article, visit) {
  return {
    title: article.seo.title,
    description: article.seo.description,
    noindex: article.seo.noindex,
    jsonLd: article.jsonLd,
    path: article.path,
    content: [showArticle(article, await mainCheckFor(article.body, visit))],
    shown: followReading,
  };
}

/**
 * @param {Article} article
 * @param {CheckReference | null} mainCheck
 */
function showArticle(article, mainCheck) {
  return element(
    "article",
    { class: "article" },
    articleHeader(article),
    tableOfContents(article.body),
    element(
      "div",
      { class: "article-body" },
      showBlocks(article.body, { ...article, mainCheck }),
      glossaryList(article.glossary),
      sourceList(article),
      about(article),
    ),
    definitions(article.glossary),
  );
}

/** @param {Article} article */
function about({ topics, complaints, bodyRegions }) {
  const row = chips([...topics, ...complaints, ...bodyRegions], "Dit artikel gaat over");
  return row && element(
    "div",
    { class: "about" },
    element("h2", {}, "Dit artikel gaat over"),
    row,
  );
}

/**
 * Links to the sections; folded on a small screen.
 *
 * @param {readonly Block[]} body
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
function followReading() {
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
