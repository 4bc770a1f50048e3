/** All topics, complaints or regions of the body, each below the one it belongs to. */

/** @import { TermTree, TermType } from "../terms.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { element } from "../dom.js";
import { counted } from "../format.js";
import { TERMS, readTerms, termTree } from "../terms.js";
import { pageHeader } from "./list.js";

/**
 * @param {TermType} type
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function termsPage(type, visit) {
  const { title, introduction } = TERMS[type];
  const tree = termTree(await readTerms(type, visit));
  return {
    title,
    description: introduction,
    content: [
      pageHeader(title, introduction),
      element(
        "div",
        { class: "list" },
        tree.length > 0
          ? element("ul", { class: "trees", role: "list" }, tree.map(branch))
          : element("p", {}, "Hier staat nog niets."),
      ),
    ],
  };
}

/**
 * @param {TermTree} term
 * @returns {HTMLElement}
 */
function branch({ title, path, description, articleCount, children }) {
  return element(
    "li",
    {},
    element(
      "p",
      { class: "branch" },
      path ? element("a", { href: path }, title) : title,
      " ",
      element("span", { class: "count" }, counted(articleCount, "artikel", "artikelen")),
    ),
    description && element("p", { class: "branch-text" }, description),
    children.length > 0 && element("ul", { role: "list" }, children.map(branch)),
  );
}
