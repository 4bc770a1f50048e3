/** The home page and other lists of articles: where to begin, and what is new. */

/** @import { ArticleIndex, CheckReference, Site } from "../../../typescript/openapi.js" */
/** @import { Page, Visit } from "../resolve.js" */
/** @import { TermTree } from "../terms.js" */

import { ProblemError } from "../../../typescript/client.js";
import { checkCall } from "../blocks/calls.js";
import { articleCards, existing, pageNumber, pagination } from "../cards.js";
import { element } from "../dom.js";
import { paragraphs } from "../format.js";
import { searchForm } from "../search_form.js";
import { TERMS, readTerms, termTree } from "../terms.js";
import { pageHeader } from "./list.js";

const INTRODUCTION = "Rustige uitleg bij klachten van rug, nek, schouder, heup en knie, en bij "
  + "slecht slapen. Met duidelijk advies over wanneer je beter hulp zoekt.";

// One large card, and three rows of three.
const A_PAGE = 10;

/** @typedef {{ introduction: string | null }} Introduced */

/**
 * @param {Visit} visit
 * @param {{ index?: Introduced, site?: Site }} [drafted] instead of what is published
 * @returns {Promise<Page>}
 */
export async function homePage(visit, drafted = {}) {
  const number = pageNumber(visit.address);
  const [list, topics, index, site] = await Promise.all([
    newest(visit, number),
    readTerms("topic", visit),
    drafted.index ?? publishedIndex(visit),
    drafted.site ?? visit.site,
  ]);
  const name = site?.name ?? "AdviesBijKlachten";
  const introduction = index.introduction ?? site?.tagline ?? INTRODUCTION;
  return {
    title: number === 1 ? name : `Artikelen, pagina ${number}`,
    description: site?.tagline ?? INTRODUCTION,
    site: drafted.site,
    content: number > 1 ? [articleList(list, visit, "h1")] : [
      welcome(paragraphs(introduction), site?.mainCheck),
      topicLinks(termTree(topics)),
      articleList(list, visit, "h2"),
    ],
  };
}

/**
 * @param {ArticleIndex} index
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function articleIndexPage(index, visit) {
  if (index.path === "/") return homePage(visit, { index });
  const number = pageNumber(visit.address);
  const list = await newest(visit, number);
  return {
    title: index.title,
    description: index.introduction,
    path: index.path && index.path + visit.address.search,
    content: [
      pageHeader(index.title, index.introduction),
      articleList(list, visit, "h2"),
    ],
  };
}

/**
 * @param {Visit} visit
 * @param {number} page
 */
async function newest({ api, signal }, page) {
  return existing(await api.get("/articles", { query: { page, pageSize: A_PAGE }, signal }));
}

/**
 * @param {Visit} visit
 * @returns {Promise<Introduced>}
 */
async function publishedIndex({ api, signal }) {
  try {
    const found = await api.get("/pages", { query: { path: "/" }, signal });
    return found.type === "articleIndex" ? found : { introduction: null };
  } catch (error) {
    // A site opens with its home page, also before its first index is published.
    if (error instanceof ProblemError && error.status < 500) return { introduction: null };
    throw error;
  }
}

/**
 * @param {readonly string[]} introduction
 * @param {CheckReference | null | undefined} mainCheck
 */
function welcome(introduction, mainCheck) {
  return element(
    "div",
    { class: "opening" },
    element(
      "div",
      { class: "introduction" },
      element("h1", {}, "Begrijp je klacht, en wat je zelf kunt doen"),
      introduction.map((line) => element("p", {}, line)),
      searchForm(""),
    ),
    mainCheck && checkInvitation(mainCheck),
  );
}

/** @param {CheckReference} mainCheck */
function checkInvitation(mainCheck) {
  return checkCall({
    heading: "Weet je niet wat je het best kunt doen?",
    text: "Beantwoord een paar korte vragen. Je leest of je zelf aan de slag kunt, of wie je beter "
      + "kunt vragen.",
    buttonLabel: "Naar de check",
    check: null,
  }, { level: 2, mainCheck });
}

/** @param {readonly TermTree[]} topics */
function topicLinks(topics) {
  const links = topics.map(({ path, title }) => element(
    "li",
    {},
    element("a", { class: "chip", href: path ?? TERMS.topic.path }, title),
  ));
  return element(
    "nav",
    { class: "list topics", "aria-labelledby": "themas" },
    element("h2", { id: "themas" }, TERMS.topic.title),
    element(
      "ul",
      { class: "chips", role: "list" },
      links,
      element("li", {}, element("a", { href: TERMS.complaint.path }, "Alle klachten")),
      element("li", {}, element("a", { href: TERMS.bodyRegion.path }, "Zoek op je lichaam")),
    ),
  );
}

/**
 * @param {Awaited<ReturnType<typeof newest>>} list
 * @param {Visit} visit
 * @param {"h1" | "h2"} level
 */
function articleList(list, { address }, level) {
  const title = list.page > 1 ? `Artikelen, pagina ${list.page}` : "Nieuwste artikelen";
  return element(
    "section",
    { class: "list", "aria-labelledby": "artikelen" },
    element(level, { id: "artikelen", class: "list-title" }, title),
    list.items.length > 0
      ? articleCards(list.items, level === "h1" ? 2 : 3, list.page === 1)
      : element("p", {}, "Er zijn nog geen artikelen."),
    pagination(list, address),
  );
}
