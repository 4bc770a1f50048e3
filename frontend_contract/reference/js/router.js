/** Goes from page to page without reloading, as a browser would: history, scroll, focus, title. */

/** @import { Page } from "./main.js" */

import { element } from "./dom.js";

const SITE = "AdviesBijKlachten";
const LOADING_NOTICE_AFTER_MILLISECONDS = 400;

/**
 * @typedef {object} Pages
 * @property {(address: URL, signal: AbortSignal) => Promise<Page>} pageFor
 * @property {(error: unknown, address: URL, retry: () => void) => Page} problemPage
 */

const main = /** @type {HTMLElement} */ (document.getElementById("inhoud"));
const announcement = /** @type {HTMLElement} */ (document.getElementById("aankondiging"));
let underway = new AbortController();
let current = "";

/**
 * Shows the page of the present address, and from then on of every address that is chosen.
 *
 * @param {Pages} pages
 */
export function startRouter(pages) {
  history.scrollRestoration = "manual";
  document.addEventListener("click", (event) => {
    const address = chosenAddress(event);
    if (!address) return;
    rememberScroll();
    if (isShown(address) && address.hash) return;
    event.preventDefault();
    history.pushState({}, "", address);
    show(pages, { moveFocus: true });
  });
  window.addEventListener("popstate", () => {
    if (!isShown(new URL(location.href))) show(pages, { moveFocus: true });
    else if (history.state) scrollToPlace();
  });
  window.addEventListener("pagehide", rememberScroll);
  show(pages, { moveFocus: false });
}

/**
 * Whether an address is that of the page in view, whatever part of it.
 *
 * @param {URL} address
 * @returns {boolean}
 */
function isShown(address) {
  return address.pathname + address.search === current;
}

function rememberScroll() {
  history.replaceState({ ...history.state, scroll: window.scrollY }, "");
}

/**
 * The address of a link that this site can follow itself, if that is what was clicked.
 *
 * @param {MouseEvent} event
 * @returns {URL | null}
 */
function chosenAddress(event) {
  const plain = event.button === 0
    && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!plain || event.defaultPrevented || !link || link.target || link.hasAttribute("download")) {
    return null;
  }
  const address = new URL(link.href, location.href);
  return address.origin === location.origin ? address : null;
}

/**
 * @param {Pages} pages
 * @param {{ moveFocus: boolean }} options
 */
async function show(pages, { moveFocus }) {
  underway.abort();
  underway = new AbortController();
  const { signal } = underway;
  const address = new URL(location.href);
  current = address.pathname + address.search;
  const slow = setTimeout(showLoading, LOADING_NOTICE_AFTER_MILLISECONDS);
  let page;
  try {
    page = await pages.pageFor(address, signal);
  } catch (error) {
    if (signal.aborted) return;
    page = pages.problemPage(error, address, () => show(pages, { moveFocus: true }));
  } finally {
    clearTimeout(slow);
  }
  if (!signal.aborted) place(page, address, moveFocus);
}

function showLoading() {
  main.replaceChildren(element("p", { class: "message" }, "De pagina wordt opgehaald …"));
  announcement.textContent = "De pagina wordt opgehaald";
}

/**
 * @param {Page} page
 * @param {URL} address
 * @param {boolean} moveFocus
 */
function place(page, address, moveFocus) {
  if (page.path && page.path !== address.pathname) {
    history.replaceState(history.state, "", page.path + address.hash);
    current = page.path;
  }
  document.title = page.title === SITE ? SITE : `${page.title} – ${SITE}`;
  setMeta("description", page.description);
  setMeta("robots", page.noindex ? "noindex" : null);
  main.replaceChildren(...page.content);
  scrollToPlace();
  if (moveFocus) main.focus({ preventScroll: true });
  announcement.textContent = document.title;
  page.shown?.();
}

/** Goes to where the reader was on this page, else to the part that the address names. */
function scrollToPlace() {
  const named = document.getElementById(location.hash.slice(1));
  if (named && history.state?.scroll === undefined) named.scrollIntoView({ behavior: "instant" });
  else window.scrollTo({ top: history.state?.scroll ?? 0, behavior: "instant" });
}

/**
 * @param {string} name
 * @param {string | null | undefined} content
 */
function setMeta(name, content) {
  document.head.querySelector(`meta[name="${name}"]`)?.remove();
  if (content) document.head.append(element("meta", { name, content }));
}
