/** Every check, and how long it takes. */

/** @import { CheckSummary } from "../../../typescript/openapi.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { checkCall } from "../blocks/calls.js";
import { existing, pageNumber } from "../cards.js";
import { element } from "../dom.js";
import { paragraphs } from "../format.js";
import { listPage } from "./list.js";

const A_PAGE = 20;

/**
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function checksPage({ api, address, signal }) {
  const query = { page: pageNumber(address), pageSize: A_PAGE };
  const list = existing(await api.get("/checks", { query, signal }));
  return listPage({
    title: "Checks",
    introduction: "Korte vragen over je klacht, en een advies dat daarbij past.",
    list,
    address,
    show: (items) => element("div", { class: "flow-blocks" }, items.map(invitation)),
    empty: "Er zijn nog geen checks.",
  });
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
