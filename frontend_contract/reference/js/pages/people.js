/** Everybody who writes and reviews. */

/** @import { PersonSummary } from "../../../typescript/openapi.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { existing, pageNumber } from "../cards.js";
import { element } from "../dom.js";
import { portrait } from "../picture.js";
import { listPage } from "./list.js";

const PEOPLE_A_PAGE = 24;

/**
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function peoplePage({ api, address, signal }) {
  const query = { page: pageNumber(address), pageSize: PEOPLE_A_PAGE };
  const list = existing(await api.get("/people", { query, signal }));
  return listPage({
    title: "Onze mensen",
    introduction: "Zij schrijven en beoordelen onze artikelen.",
    list,
    address,
    show: (items) => element("ul", { class: "people", role: "list" }, items.map(person)),
    empty: "Hier staat nog niemand.",
  });
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
