/** What a reader searches for, as it stands in an address and in the form. */

/** @import { TermType } from "./terms.js" */

import { pageNumber, written } from "./cards.js";
import { LONGEST_SEARCH } from "./search_form.js";
import { TERMS } from "./terms.js";

/** @typedef {{ text: string, page: number } & Record<TermType, string>} Wanted slugs, or nothing */

/** The value of a choice that narrows nothing. */
export const ANYTHING = "";
const SLUG = /^[-\w]{1,255}$/;

/**
 * @param {URL} address
 * @returns {Wanted}
 */
export function wantedBy(address) {
  return read(address.searchParams, pageNumber(address));
}

/**
 * @param {HTMLFormElement} form
 * @returns {Wanted} its first page
 */
export function readForm(form) {
  const values = new FormData(form);
  return read({ get: (name) => String(values.get(name) ?? "") }, 1);
}

/**
 * @param {Wanted} wanted
 * @returns {string} path and query
 */
export function searchAddress({ text, page, topic, complaint, bodyRegion }) {
  return "/zoeken" + written({
    q: text,
    [TERMS.topic.parameter]: topic,
    [TERMS.complaint.parameter]: complaint,
    [TERMS.bodyRegion.parameter]: bodyRegion,
    pagina: page > 1 ? page : null,
  });
}

/**
 * @param {{ get: (name: string) => string | null }} values
 * @param {number} page
 * @returns {Wanted}
 */
function read(values, page) {
  /** @param {TermType} type */
  const slug = (type) => {
    const value = values.get(TERMS[type].parameter) ?? ANYTHING;
    return SLUG.test(value) ? value : ANYTHING;
  };
  return {
    text: (values.get("q") ?? "").trim().slice(0, LONGEST_SEARCH),
    page,
    topic: slug("topic"),
    complaint: slug("complaint"),
    bodyRegion: slug("bodyRegion"),
  };
}
