/** The form of the search page: words, and choices that narrow what they find. */

/** @import { TermTree, TermType } from "../terms.js" */
/** @import { Visit } from "../resolve.js" */
/** @import { Wanted } from "../search_query.js" */

import { element } from "../dom.js";
import { searchForm } from "../search_form.js";
import { ANYTHING } from "../search_query.js";
import { TERMS, readTerms, termTree } from "../terms.js";

const TYPES = /** @type {const} */ (["topic", "complaint", "bodyRegion"]);

/**
 * @param {Wanted} wanted
 * @param {Visit} visit
 * @returns {Promise<HTMLFormElement>}
 */
export async function filledForm(wanted, visit) {
  const trees = await Promise.all(TYPES.map((type) => readTerms(type, visit)));
  const form = searchForm(wanted.text);
  const narrowed = TYPES.some((type) => wanted[type]);
  const wide = window.matchMedia("(min-width: 48rem)").matches;
  form.append(element(
    "details",
    { class: "narrow", open: narrowed || wide },
    element("summary", {}, "Zoek gerichter"),
    element(
      "div",
      {},
      TYPES.map((type, place) => choice(type, termTree(trees[place]), wanted[type])),
    ),
  ));
  return form;
}

/**
 * @param {TermType} type
 * @param {readonly TermTree[]} tree
 * @param {string} chosen
 */
function choice(type, tree, chosen) {
  const { one, all, parameter } = TERMS[type];
  return element(
    "label",
    {},
    element("span", {}, one),
    element(
      "select",
      { name: parameter },
      element("option", { value: ANYTHING }, all),
      tree.flatMap((term) => options(term, chosen, "")),
    ),
  );
}

/**
 * @param {TermTree} term
 * @param {string} chosen
 * @param {string} indent
 * @returns {HTMLElement[]}
 */
function options({ slug, title, children }, chosen, indent) {
  const own = element("option", { value: slug, selected: slug === chosen }, indent + title);
  return [own, ...children.flatMap((child) => options(child, chosen, `${indent}\u2003`))];
}
