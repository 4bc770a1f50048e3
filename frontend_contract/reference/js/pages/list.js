/** What pages of lists have in common: a header, and the items with the pages of their list. */

/** @import { List } from "../cards.js" */
/** @import { Child } from "../dom.js" */
/** @import { Page } from "../resolve.js" */

import { pagination } from "../cards.js";
import { element } from "../dom.js";
import { paragraphs } from "../format.js";

/**
 * @param {string} title
 * @param {string | null} introduction
 * @param {{ above?: Child, below?: Child }} [around] them
 */
export function pageHeader(title, introduction, { above, below } = {}) {
  return element(
    "header",
    { class: "page-header" },
    above,
    element("h1", {}, title),
    paragraphs(introduction).map((line) => element("p", { class: "lead" }, line)),
    below,
  );
}

/**
 * @template Item
 * @param {object} page
 * @param {string} page.title
 * @param {string} page.introduction
 * @param {List<Item>} page.list
 * @param {URL} page.address
 * @param {(items: readonly Item[]) => Child} page.show
 * @param {string} page.empty what is said when there is nothing to show
 * @returns {Page}
 */
export function listPage({ title, introduction, list, address, show, empty }) {
  return {
    title,
    description: introduction,
    content: [
      pageHeader(title, introduction),
      element(
        "div",
        { class: "list" },
        list.items.length > 0 ? show(list.items) : element("p", {}, empty),
        pagination(list, address),
      ),
    ],
  };
}
