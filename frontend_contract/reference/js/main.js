/** Starts the site: reads where the API is, fills the frame, and shows the page of the address. */

/** @import { Site } from "../../typescript/openapi.js" */
/** @import { Api } from "./api.js" */
/** @import { Page } from "./resolve.js" */

import { apiAt } from "./api.js";
import { startDefinitions } from "./definitions.js";
import { fillFrame, markPlace, startMenu } from "./frame.js";
import { problemPage } from "./pages/problem.js";
import { pageAt } from "./resolve.js";
import { startRouter } from "./router.js";

/** @typedef {{ apiBase: string, adminOrigin: string }} Config */

/** @type {Promise<Config> | undefined} */
let config;
/** @type {Promise<Site> | undefined} */
let site;

/** @returns {Promise<Config>} read once; a failure is tried again at the next page */
async function readConfig() {
  config ??= fetch("/config.json").then((response) => response.json());
  return config.catch((error) => {
    config = undefined;
    throw error;
  });
}

/**
 * Reads once what every page shares; a failure is tried again at the next page.
 *
 * @param {Api} api
 * @returns {Promise<Site | null>} null leaves the frame as it stands in `index.html`
 */
async function readSite(api) {
  site ??= api.get("/site");
  return site.catch((error) => {
    console.warn("The frame of the site could not be read.", error);
    site = undefined;
    return null;
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
  markPlace(address.pathname);
  const { apiBase, adminOrigin } = await readConfig();
  const api = apiAt(apiBase);
  const shared = readSite(api);
  const framed = shared.then((published) => published && fillFrame(published));
  const page = await pageAt({ api, address, signal, adminOrigin, site: shared });
  // An old address may have led somewhere else.
  if (page.path) markPlace(new URL(page.path, address).pathname);
  if (page.site) framed.then(() => page.site && fillFrame(page.site));
  return page;
}

startRouter({ pageFor, problemPage });
startMenu();
startDefinitions();

// What is folded away on screen belongs on paper.
window.addEventListener("beforeprint", () => {
  const folded = [...document.querySelectorAll("details")].filter(({ open }) => !open);
  for (const one of folded) one.open = true;
  window.addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  }, { once: true });
});
