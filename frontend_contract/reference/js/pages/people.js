/** Everybody who writes and reviews. */

/** @import { PersonSummary } from "../../../typescript/openapi.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { existing, pageNumber, pagination } from "../cards.js";
import { element } from "../dom.js";
import { portrait } from "../picture.js";

const PEOPLE_A_PAGE = 24;
const TITLE = "Onze mensen";
const INTRODUCTION = "Zij schrijven en beoordelen onze artikelen.";

/**
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function peoplePage({ api, address, signal }) {
  const query = { page: pageNumber(address), pageSize: PEOPLE_A_PAGE };
  const list = existing(await api.get("/people", { query, signal }));
  return {
    title: TITLE,
    description: INTRODUCTION,
    content: [
      element(
        "header",
        { class: "page-header" },
        element("h1", {}, TITLE),
        element("p", { class: "lead" }, INTRODUCTION),
      ),
      element(
        "div",
        { class: "list" },
        list.items.length > 0
          ? element("ul", { class: "people", role: "list" }, list.items.map(person))
          : element("p", {}, "Hier staat nog niemand."),
        pagination(list, address),
      ),
    ],
  };
}

/** @param {PersonSummary} person */
function person({ name, profession, path, photo }) {
  return element(
    "li",
    {},
    portrait({ name, photo }, "5rem"),
    element(
      "div",
      {},
      element("h2", {}, path ? element("a", { href: path }, name) : name),
      element("p", {}, profession),
    ),
  );
}
