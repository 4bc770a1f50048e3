/** Links around a page: the way up to it, and what lies beside and below it. */

/** @import { Reference } from "../../typescript/openapi.js" */

import { element } from "./dom.js";

/** @typedef {Pick<Reference, "title" | "path">} Stop */

/**
 * The way from the home page to just above this page.
 *
 * @param {readonly Stop[]} way
 * @returns {HTMLElement}
 */
export function breadcrumbs(way) {
  return element(
    "nav",
    { class: "breadcrumbs", "aria-label": "Kruimelpad" },
    element("ol", { role: "list" }, [{ title: "Home", path: "/" }, ...way].map(stop)),
  );
}

/**
 * A row of links, named by a label that is read before them.
 *
 * @param {readonly Stop[]} stops
 * @param {string} label
 * @returns {HTMLElement | null}
 */
export function chips(stops, label) {
  const open = stops.filter(({ path }) => path);
  if (open.length === 0) return null;
  return element(
    "nav",
    { "aria-label": label },
    element(
      "ul",
      { class: "chips", role: "list" },
      open.map(({ title, path }) =>
        element("li", {}, element("a", { class: "chip", href: path }, title))),
    ),
  );
}

/** @param {Stop} stop */
function stop({ title, path }) {
  return element("li", {}, path ? element("a", { href: path }, title) : title);
}
