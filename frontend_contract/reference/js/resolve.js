/** Finds out which page is at an address: one of the site's own, or what the API has there. */

/** @import { Api } from "./api.js" */
/** @import { Redirect, Site } from "../../typescript/openapi.js" */

import { NotFound } from "./api.js";
import { careRoutesPage } from "./pages/care_routes.js";
import { checksPage } from "./pages/checks.js";
import { documentPage } from "./pages/documents.js";
import { exercisesPage } from "./pages/exercises.js";
import { homePage } from "./pages/home.js";
import { peoplePage } from "./pages/people.js";
import { previewPage } from "./pages/preview.js";
import { searchPage } from "./pages/search.js";
import { termsPage } from "./pages/terms.js";

const MOST_REDIRECTS = 5;

/**
 * What a page is made from.
 *
 * @typedef {object} Visit
 * @property {Api} api
 * @property {URL} address
 * @property {AbortSignal} signal that the reader went elsewhere
 * @property {string} adminOrigin
 * @property {Promise<Site | null>} site null when it could not be read
 */

/**
 * What a page gives the router.
 *
 * @typedef {object} Page
 * @property {string} title
 * @property {string | null} [description]
 * @property {boolean} [noindex]
 * @property {object | null} [jsonLd] linked data for search engines
 * @property {string | null} [path] the address that the page should have
 * @property {Site | null} [site] another frame than that of the site
 * @property {readonly Node[]} content
 * @property {() => void} [shown] called once the content is in the document
 */

/** @type {Map<string, (visit: Visit) => Promise<Page>>} */
const OWN_PAGES = new Map(Object.entries({
  "/": homePage,
  "/zoeken": searchPage,
  "/themas": (visit) => termsPage("topic", visit),
  "/klachten": (visit) => termsPage("complaint", visit),
  "/lichaam": (visit) => termsPage("bodyRegion", visit),
  "/mensen": peoplePage,
  "/oefeningen": exercisesPage,
  "/checks": checksPage,
  "/zorg": careRoutesPage,
  "/preview": previewPage,
}));

/**
 * Makes the page at an address; an old address leads to the new one.
 *
 * @param {Visit} visit
 * @param {number} [redirects] how many led here
 * @returns {Promise<Page>}
 * @throws {NotFound} there is nothing at the address, or no longer
 */
export async function pageAt(visit, redirects = 0) {
  const path = sitePath(visit.address);
  const own = OWN_PAGES.get(path);
  if (own) return { path: path + visit.address.search, ...await own(visit) };
  const document = await visit.api.get("/pages", { query: { path }, signal: visit.signal });
  if (document.type !== "redirect") return documentPage(document, visit);
  if (redirects === MOST_REDIRECTS) throw new Error(`${path} leads around in circles`);
  return follow(document, visit, redirects + 1);
}

/**
 * @param {Redirect} redirect
 * @param {Visit} visit
 * @param {number} redirects
 * @returns {Promise<Page>}
 */
async function follow({ location }, visit, redirects) {
  if (location === null) throw new NotFound("It leads to no public page");
  const target = new URL(location, visit.address.origin);
  if (target.origin !== visit.address.origin) {
    window.location.replace(target);
    // This page stays until the other site takes its place.
    return new Promise(() => {});
  }
  const page = await pageAt({ ...visit, address: target }, redirects);
  return { ...page, path: (page.path ?? target.pathname) + target.hash };
}

/**
 * @param {URL} address
 * @returns {string} the path as the API knows it: decoded, without a slash at the end
 * @throws {NotFound} no page can have this path
 */
function sitePath({ pathname }) {
  try {
    return decodeURIComponent(pathname).replace(/^\/+/, "/").replace(/\/+$/, "") || "/";
  } catch {
    throw new NotFound("The path is not well encoded");
  }
}
