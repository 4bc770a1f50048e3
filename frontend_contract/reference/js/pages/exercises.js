/** All exercises. */

/** @import { Page, Visit } from "../resolve.js" */

import { CARDS_A_PAGE, exerciseCards, existing, pageNumber } from "../cards.js";
import { listPage } from "./list.js";

const INTRODUCTION = "Oefeningen die je thuis kunt doen. "
  + "Je leest steeds hoe vaak je oefent, en wanneer je stopt.";

/**
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function exercisesPage({ api, address, signal }) {
  const query = { page: pageNumber(address), pageSize: CARDS_A_PAGE };
  const list = existing(await api.get("/exercises", { query, signal }));
  return listPage({
    title: "Oefeningen",
    introduction: INTRODUCTION,
    list,
    address,
    show: (items) => exerciseCards(items, 2),
    empty: "Er zijn nog geen oefeningen.",
  });
}
