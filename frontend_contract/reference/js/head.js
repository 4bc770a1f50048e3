/** What the head of the document says of the page in view. */

/** @import { Page } from "./resolve.js" */

import { element } from "./dom.js";

let siteName = "AdviesBijKlachten";
let pageTitle = "";

/**
 * Says what page is in view, to the browser and to search engines.
 *
 * @param {Page} page
 */
export function describePage({ title, description, noindex, jsonLd }) {
  setTitle(title);
  setMeta("description", description);
  setMeta("robots", noindex ? "noindex" : null);
  setLinkedData(jsonLd);
}

/** @param {string} title of the page; the site's name comes behind it */
export function setTitle(title) {
  pageTitle = title;
  document.title = title === siteName ? title : [title, siteName].filter(Boolean).join(" – ");
}

/** @param {string} name */
export function setSiteName(name) {
  if (pageTitle === siteName) pageTitle = name;
  siteName = name;
  setTitle(pageTitle);
}

/**
 * @param {string} name
 * @param {string | null | undefined} content
 */
function setMeta(name, content) {
  document.head.querySelector(`meta[name="${name}"]`)?.remove();
  if (content) document.head.append(element("meta", { name, content }));
}

/** @param {object | null | undefined} jsonLd */
function setLinkedData(jsonLd) {
  const type = "application/ld+json";
  document.head.querySelector(`script[type="${type}"]`)?.remove();
  if (jsonLd) document.head.append(element("script", { type }, JSON.stringify(jsonLd)));
}
