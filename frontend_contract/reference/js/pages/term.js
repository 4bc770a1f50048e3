/** A topic, complaint or region of the body: what it is, what belongs to it, and its articles. */

/** @import { Term } from "../terms.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { CARDS_A_PAGE, articleCards, existing, pageNumber, pagination } from "../cards.js";
import { breadcrumbs, chips } from "../crumbs.js";
import { element } from "../dom.js";
import { counted } from "../format.js";
import { TERMS } from "../terms.js";
import { pageHeader } from "./list.js";

/**
 * @param {Term} term
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function termPage(term, { api, address, signal }) {
  const page = pageNumber(address);
  const kind = TERMS[term.type];
  const query = { [term.type]: term.slug, page, pageSize: CARDS_A_PAGE };
  // A draft of a new term may have no slug yet; nothing can be about it.
  const list = term.slug
    ? existing(await api.get("/articles", { query, signal }))
    : { items: [], page, totalItems: 0, totalPages: 0 };
  const number = page > 1 ? `, pagina ${page}` : "";
  return {
    title: term.title + number,
    description: term.description,
    path: term.path && term.path + address.search,
    content: [
      pageHeader(term.title, term.description, {
        above: breadcrumbs([{ title: kind.title, path: kind.path }, ...term.ancestors]),
        below: chips(term.children, `Meer over ${term.title.toLowerCase()}`),
      }),
      element(
        "section",
        { class: "list", "aria-labelledby": "artikelen" },
        element(
          "h2",
          { id: "artikelen", class: "list-title" },
          counted(list.totalItems, "artikel", "artikelen") + number,
        ),
        list.items.length > 0
          ? articleCards(list.items, 3)
          : element("p", {}, "Hierover zijn nog geen artikelen."),
        pagination(list, address),
      ),
    ],
  };
}
