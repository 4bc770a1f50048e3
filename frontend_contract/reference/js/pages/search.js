/** Search: results while you type, narrowed if you like, with the question kept in the address. */

/** @import { Page, Visit } from "../resolve.js" */

import { announce } from "../announce.js";
import { setTitle } from "../head.js";
import { element } from "../dom.js";
import { replaceAddress } from "../router.js";
import { ANYTHING, readForm, searchAddress, wantedBy } from "../search_query.js";
import { filledForm } from "./search_fields.js";
import { failed, showResults } from "./search_results.js";

/** @import { Wanted } from "../search_query.js" */

const TYPING_PAUSE_MILLISECONDS = 250;
const NOTICE_AFTER_MILLISECONDS = 400;
const SHORTEST_WHILE_TYPING = 2;
const RESULTS_A_PAGE = 10;

/**
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function searchPage(visit) {
  const wanted = wantedBy(visit.address);
  const [form, found] = await Promise.all([
    filledForm(wanted, visit),
    search(wanted, visit, visit.signal),
  ]);
  const results = element("div", { class: "results" }, ...found.content);
  followTyping(form, results, visit);
  return {
    title: titleOf(wanted),
    noindex: true,
    path: searchAddress(wanted),
    content: [element(
      "div",
      { class: "search-page" },
      element("header", { class: "page-header" }, element("h1", {}, "Zoeken"), form),
      element("div", { class: "list" }, results),
    )],
    shown: () => announce(found.summary),
  };
}

/**
 * @param {Wanted} wanted
 * @param {Visit} visit
 * @param {AbortSignal} signal
 */
async function search(wanted, { api }, signal) {
  const { text, page, ...terms } = wanted;
  const filters = Object.entries({ search: text, ...terms }).filter(([, value]) => value);
  const query = { ...Object.fromEntries(filters), page, pageSize: RESULTS_A_PAGE };
  const list = filters.length > 0 ? await api.get("/articles", { query, signal }) : null;
  return showResults(list, wanted);
}

/**
 * Shows results as soon as typing pauses; an earlier question is let go.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement} results
 * @param {Visit} visit
 */
function followTyping(form, results, visit) {
  let underway = new AbortController();
  let pause = 0;
  /**
   * @param {Wanted} wanted
   * @returns {Promise<boolean>} whether its results are shown, and not those of a later question
   */
  const update = async (wanted) => {
    clearTimeout(pause);
    underway.abort();
    underway = new AbortController();
    const signal = AbortSignal.any([visit.signal, underway.signal]);
    const slow = setTimeout(() => {
      results.ariaBusy = "true";
      announce("Bezig met zoeken");
    }, NOTICE_AFTER_MILLISECONDS);
    const found = await search(wanted, visit, signal).catch(failed);
    clearTimeout(slow);
    if (signal.aborted) return false;
    results.ariaBusy = null;
    replaceAddress(searchAddress(wanted));
    setTitle(titleOf(wanted));
    results.replaceChildren(...found.content);
    announce(found.summary);
    return true;
  };
  form.addEventListener("input", () => {
    clearTimeout(pause);
    const wanted = readForm(form);
    // One letter says nothing yet; what was found for the word before is no answer to it.
    if (wanted.text.length < SHORTEST_WHILE_TYPING) wanted.text = "";
    pause = setTimeout(() => update(wanted), TYPING_PAUSE_MILLISECONDS);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await update(readForm(form))) results.querySelector("h2")?.focus();
  });
  results.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest(".widen")) return;
    for (const select of form.querySelectorAll("select")) select.value = ANYTHING;
    update(readForm(form));
    form.querySelector("input")?.focus();
  });
  visit.signal.addEventListener("abort", () => clearTimeout(pause));
}

/** @param {Wanted} wanted */
function titleOf({ text }) {
  return text ? `Zoeken: ${text}` : "Zoeken";
}
