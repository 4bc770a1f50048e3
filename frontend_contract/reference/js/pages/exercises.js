/** All exercises. */

/** @import { Page, Visit } from "../resolve.js" */

import { CARDS_A_PAGE, exerciseCards, existing, pageNumber, pagination } from "../cards.js";
import { element } from "../dom.js";

const INTRODUCTION = "Oefeningen die je thuis kunt doen. "
  + "Je leest steeds hoe vaak je oefent, en wanneer je stopt.";

/**
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function exercisesPage({ api, address, signal }) {
  const query = { page: pageNumber(address), pageSize: CARDS_A_PAGE };
  const list = existing(await api.get("/exercises", { query, signal }));
  return {
    title: "Oefeningen",
    description: INTRODUCTION,
    content: [
      element(
        "header",
        { class: "page-header" },
        element("h1", {}, "Oefeningen"),
        element("p", { class: "lead" }, INTRODUCTION),
      ),
      element(
        "div",
        { class: "list" },
        list.items.length > 0
          ? exerciseCards(list.items, 2)
          : element("p", {}, "Er zijn nog geen oefeningen."),
        pagination(list, address),
      ),
    ],
  };
}
