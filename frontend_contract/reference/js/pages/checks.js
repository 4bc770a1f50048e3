/** Every check, and how long it takes. */

/** @import { CheckSummary } from "../../../typescript/openapi.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { checkCall } from "../blocks/calls.js";
import { existing, pageNumber, pagination } from "../cards.js";
import { element } from "../dom.js";
import { paragraphs } from "../format.js";

const A_PAGE = 20;

/**
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function checksPage({ api, address, signal }) {
  const query = { page: pageNumber(address), pageSize: A_PAGE };
  const list = existing(await api.get("/checks", { query, signal }));
  return {
    title: "Checks",
    description: "Korte vragen over je klacht, en een advies dat daarbij past.",
    content: [
      element("header", { class: "page-header" },
        element("h1", {}, "Checks"),
        element("p", { class: "lead" },
          "Korte vragen over je klacht, en een advies dat daarbij past.")),
      element(
        "div",
        { class: "list flow-blocks" },
        list.items.length > 0
          ? list.items.map(invitation)
          : element("p", {}, "Er zijn nog geen checks."),
        pagination(list, address),
      ),
    ],
  };
}

/** @param {CheckSummary} check */
function invitation(check) {
  return checkCall({
    heading: check.title,
    text: paragraphs(check.introduction)[0] ?? "",
    buttonLabel: "Naar de check",
    check: null,
  }, { level: 2, mainCheck: check });
}
