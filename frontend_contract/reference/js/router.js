/** Goes from page to page without reloading, as a browser would: history, scroll, focus, title. */

/** @import { Page } from "./resolve.js" */

import { announce } from "./announce.js";
import { element } from "./dom.js";
import { describePage } from "./head.js";

const LOADING_NOTICE_AFTER_MILLISECONDS = 400;

/**
 * @typedef {object} Pages
 * @property {(address: URL, signal: AbortSignal) => Promise<Page>} pageFor
 * @property {(error: unknown, address: URL, retry: () => void) => Page} problemPage
 */

const main = /** @type {HTMLElement} */ (document.getElementById("inhoud"));
let underway = new AbortController();
let current = "";
/** Whether the page of the present address is in view, and not the one before or a notice. */
let isPlaced = false;

/**
 * Shows the page of the present address, and from then on of every address that is chosen.
 *
 * @param {Pages} pages
 */
export function startRouter(pages) {
  history.scrollRestoration = "manual";
  /** @param {URL} address */
  const go = (address) => {
    history.pushState({}, "", address);
    show(pages, { moveFocus: true });
  };
  document.addEventListener("click", (event) => {
    const address = chosenAddress(event);
    if (!address) return;
    rememberPlace(event.target);
    if (isShown(address) && address.hash) return;
    event.preventDefault();
    go(address);
  });
  document.addEventListener("submit", (event) => {
    const address = askedAddress(event);
    if (!address) return;
    rememberPlace(null);
    event.preventDefault();
    go(address);
  });
  window.addEventListener("popstate", () => {
    if (!isShown(new URL(location.href))) show(pages, { moveFocus: true });
    else if (history.state) {
      scrollToPlace();
      if (history.state.follow) focusPlace();
    }
  });
  // A way back that is the browser's own, or loading anew, says nothing beforehand.
  document.addEventListener("scrollend", rememberScroll);
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

/** Remembers in the history how far this page was read. */
function rememberScroll() {
  if (isPlaced) history.replaceState({ ...history.state, scroll: window.scrollY }, "");
}

/**
 * Remembers that as well, and by which link this page was left.
 *
 * @param {EventTarget | null} left
 */
function rememberPlace(left) {
  rememberScroll();
  const link = left instanceof Element && main.contains(left) && left.closest("a");
  const follow = link ? link.getAttribute("href") : undefined;
  history.replaceState({ ...history.state, follow }, "");
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
 * The address that a form asks for, if it is one of this site.
 *
 * @param {SubmitEvent} event
 * @returns {URL | null}
 */
function askedAddress({ target, defaultPrevented }) {
  if (defaultPrevented || !(target instanceof HTMLFormElement) || target.method !== "get") {
    return null;
  }
  const address = new URL(target.action, location.href);
  for (const [name, value] of new FormData(target)) {
    if (typeof value === "string" && value.trim()) address.searchParams.set(name, value.trim());
  }
  return address.origin === location.origin ? address : null;
}

/**
 * Changes the address of the page in view, which stays.
 *
 * @param {string} path with its query
 */
export function replaceAddress(path) {
  history.replaceState(history.state, "", path);
  current = location.pathname + location.search;
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
  isPlaced = false;
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
  announce("De pagina wordt opgehaald");
}

/**
 * @param {Page} page
 * @param {URL} address
 * @param {boolean} moveFocus
 */
function place(page, address, moveFocus) {
  const canonical = new URL(page.path ?? address, location.href);
  canonical.hash ||= address.hash;
  replaceAddress(canonical.href);
  describePage(page);
  announce("");
  main.replaceChildren(...page.content);
  scrollToPlace();
  isPlaced = true;
  if (moveFocus) focusPlace();
  page.shown?.();
}

/**
 * Goes on from the link by which this page was left, or from the heading, so that a screen reader
 * says where the reader is.
 */
function focusPlace() {
  /** @type {string | undefined} */
  const follow = history.state?.follow;
  const link = follow && main.querySelector(`a[href="${CSS.escape(follow)}"]`);
  const place = link instanceof HTMLElement ? link : main.querySelector("h1") ?? main;
  if (!link) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** Goes to where the reader was on this page, else to the part that the address names. */
function scrollToPlace() {
  const named = document.getElementById(location.hash.slice(1));
  if (named && history.state?.scroll === undefined) named.scrollIntoView({ behavior: "instant" });
  else window.scrollTo({ top: history.state?.scroll ?? 0, behavior: "instant" });
}
