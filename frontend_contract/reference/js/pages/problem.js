/** What a reader sees when a page is not there, is withdrawn, or cannot be fetched. */

/** @import { Page } from "../main.js" */

import { ApiProblem } from "../api.js";
import { element } from "../dom.js";

/**
 * @param {unknown} error
 * @param {URL} address
 * @param {() => void} retry
 * @returns {Page}
 */
export function problemPage(error, address, retry) {
  if (error instanceof ApiProblem && error.status === 404) {
    return address.pathname === "/preview" ? previewGone() : notFound();
  }
  if (error instanceof ApiProblem && error.status === 410) return gone();
  console.error(error);
  return failed(retry);
}

/** @returns {Page} */
function notFound() {
  return message("Deze pagina bestaat niet", [
    element("p", {}, "Misschien is het adres niet goed overgenomen, of is de pagina verhuisd."),
    home(),
  ]);
}

/** @returns {Page} */
function gone() {
  return message("Deze pagina is er niet meer", [
    element(
      "p",
      {},
      "We hebben dit artikel weggehaald. ",
      "Dat doen we als de inhoud niet meer klopt of niet meer nodig is.",
    ),
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
  return element("p", {}, element("a", { class: "button", href: "/" }, "Naar alle artikelen"));
}

/**
 * @param {string} title
 * @param {Node[]} content
 * @returns {Page}
 */
function message(title, content) {
  const shown = element("div", { class: "message flow" }, element("h1", {}, title), content);
  return { title, noindex: true, content: [shown] };
}
