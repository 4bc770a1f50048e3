/** The form to search with, wherever it stands in a page. */

import { element } from "./dom.js";
import { icon } from "./icons.js";

export const LONGEST_SEARCH = 200;

/**
 * @param {string} text that was searched for
 * @returns {HTMLFormElement}
 */
export function searchForm(text) {
  return element(
    "form",
    { class: "search", role: "search", action: "/zoeken", method: "get" },
    element("label", { for: "zoekwoorden" }, "Waar heb je last van?"),
    element(
      "div",
      { class: "search-field" },
      element("input", {
        id: "zoekwoorden",
        type: "search",
        name: "q",
        value: text,
        maxlength: LONGEST_SEARCH,
        autocomplete: "off",
        enterkeyhint: "search",
        placeholder: "Zoals: stijve nek",
      }),
      element("button", { class: "button", type: "submit" }, icon("search"), "Zoek"),
    ),
  );
}
