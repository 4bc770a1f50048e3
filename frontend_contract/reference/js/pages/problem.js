/** What a reader sees when a page is not there, is withdrawn, or cannot be fetched. */

/** @import { Page } from "../resolve.js" */

import { ProblemError } from "../../../typescript/client.js";
import { NotFound } from "../api.js";
import { element } from "../dom.js";
import { searchForm } from "../search_form.js";

/**
 * @param {unknown} error
 * @param {URL} address
 * @param {() => void} retry
 * @returns {Page}
 */
export function problemPage(error, address, retry) {
  const status = error instanceof ProblemError && error.status;
  // A path that the API refuses (400) can be that of no page either.
  if (error instanceof NotFound || status === 404 || status === 400) {
    return address.pathname === "/preview" ? previewGone() : notFound();
  }
  if (status === 410) return gone();
  console.error(error);
  return failed(retry);
}

/** @returns {Page} */
function notFound() {
  return message("Deze pagina bestaat niet", [
    element(
      "p",
      {},
      "Misschien is het adres niet goed overgenomen, of bestaat de pagina niet meer.",
    ),
    searchForm(""),
    home(),
  ]);
}

/** @returns {Page} */
function gone() {
  return message("Deze pagina is er niet meer", [
    element(
      "p",
      {},
      "We hebben deze pagina weggehaald. ",
      "Dat doen we als de inhoud niet meer klopt of niet meer nodig is.",
    ),
    searchForm(""),
    home(),
  ]);
}

/** @returns {Page} */
function previewGone() {
  return message("Deze voorvertoning is verlopen", [
    element("p", {}, "Een voorvertoning werkt een uur. Open haar opnieuw vanuit het CMS."),
  ]);
}

/**
 * @param {() => void} retry
 * @returns {Page}
 */
function failed(retry) {
  const button = element("button", { type: "button", class: "button" }, "Probeer opnieuw");
  button.addEventListener("click", retry);
  return message("De pagina kon niet worden opgehaald", [
    element("p", {}, "Misschien is je verbinding weg, of heeft onze site even een storing."),
    element("p", {}, button),
  ]);
}

function home() {
  return element("p", {}, element("a", { href: "/" }, "Naar de homepagina"));
}

/**
 * @param {string} title
 * @param {readonly Node[]} content
 * @returns {Page}
 */
function message(title, content) {
  const shown = element("div", { class: "message flow" }, element("h1", {}, title), content);
  return { title, noindex: true, content: [shown] };
}
