/** Starts the site: reads where the API is, and shows the page of the address. */

import { Api } from "./api.js";
import { startDefinitions } from "./definitions.js";
import { articlePage } from "./pages/article.js";
import { homePage } from "./pages/home.js";
import { previewPage } from "./pages/preview.js";
import { problemPage } from "./pages/problem.js";
import { startRouter } from "./router.js";

/**
 * What a page gives the router.
 *
 * @typedef {object} Page
 * @property {string} title
 * @property {string | null} [description]
 * @property {boolean} [noindex]
 * @property {string | null} [path] the address that the page should have
 * @property {Node[]} content
 * @property {() => void} [shown] called once the content is in the document
 */

/** @typedef {{ apiBase: string, adminOrigin: string }} Config */

/** @type {Promise<Config> | undefined} */
let config;

/** @returns {Promise<Config>} read once; a failure is tried again at the next page */
async function readConfig() {
  config ??= fetch("/config.json").then((response) => response.json());
  return config.catch((error) => {
    config = undefined;
    throw error;
  });
}

/**
 * Makes the page of an address.
 *
 * @param {URL} address
 * @param {AbortSignal} signal
 * @returns {Promise<Page>}
 */
async function pageFor(address, signal) {
  const { apiBase, adminOrigin } = await readConfig();
  const api = new Api(apiBase);
  const segments = address.pathname.split("/").filter(Boolean);
  const slug = segments.at(-1);
  if (slug === undefined) return homePage(api, address, signal);
  if (address.pathname === "/preview") return previewPage(api, address, adminOrigin, signal);
  return articlePage(api, slug, signal);
}

startRouter({ pageFor, problemPage });
startDefinitions();

// What is folded away on screen belongs on paper.
window.addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
});
