/** The frame of every page: name, menu, whom to call at once, and footer. */

/** @import { EmergencyNumber, Site, SiteLink } from "../../typescript/openapi.js" */

import { element } from "./dom.js";
import { paragraphs, telephone } from "./format.js";
import { setSiteName } from "./head.js";

/** @type {Site | undefined} */
let filled;

/**
 * Fills the frame that stands in `index.html`. Without links of its own the site keeps those to
 * its lists.
 *
 * @param {Site} site
 */
export function fillFrame(site) {
  if (site === filled) return;
  filled = site;
  setSiteName(site.name);
  // A long name may be broken before its capitals.
  const parts = site.name.split(/(?=\p{Lu})/u).flatMap((part) => [element("wbr"), part]);
  byId("sitenaam").replaceChildren(...parts.slice(1));
  fillLinks("hoofdmenu", site.navigation);
  fillLinks("voetlinks", site.footer);
  fillNumbers(site.emergencyNumbers);
  if (site.disclaimer) {
    byId("disclaimer").replaceChildren(
      ...paragraphs(site.disclaimer).map((line) => element("p", {}, line)),
    );
  }
  markPlace(location.pathname);
}

/**
 * Marks the link of the menu to where the reader is, closes the menu, and offers to search.
 *
 * @param {string} path
 */
export function markPlace(path) {
  for (const link of byId("hoofdmenu").querySelectorAll("a")) {
    const { pathname, origin } = new URL(link.href, location.href);
    const here = origin === location.origin && `${path}/`.startsWith(`${pathname}/`);
    if (here) link.setAttribute("aria-current", pathname === path ? "page" : "true");
    else link.removeAttribute("aria-current");
  }
  // These pages open with a larger one.
  byId("kopzoeken").hidden = path === "/" || path.startsWith("/zoeken");
  openMenu(false);
}

/** Lets the menu of a small screen open and close. */
export function startMenu() {
  const button = byId("menuknop");
  button.addEventListener("click", () => openMenu(button.ariaExpanded !== "true"));
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || button.ariaExpanded !== "true") return;
    openMenu(false);
    button.focus();
  });
}

/** @param {boolean} open */
function openMenu(open) {
  byId("menuknop").ariaExpanded = String(open);
}

/**
 * @param {string} id
 * @param {readonly SiteLink[]} links
 */
function fillLinks(id, links) {
  if (links.length === 0) return;
  const items = links.map(({ title, href }) => element(
    "li",
    {},
    element("a", { href, class: /^https?:/i.test(href) && "outside" }, title),
  ));
  byId(id).replaceChildren(...items);
}

/** @param {readonly EmergencyNumber[]} numbers the first is the one to call when in doubt */
function fillNumbers(numbers) {
  byId("hulplijn").hidden = numbers.length === 0;
  if (numbers.length === 0) return;
  const [first] = numbers;
  byId("hulpnummer").replaceChildren(call(first));
  byId("hulpnummers").replaceChildren(...numbers.map((number) =>
    element("li", {}, call(number), element("p", {}, number.text))));
  byId("voetnummers").replaceChildren(...numbers.map((number) =>
    element("li", {}, call(number), element("span", {}, ` ${number.text}`))));
}

/** @param {EmergencyNumber} number */
function call({ label, number }) {
  return element("a", { href: telephone(number) }, `${label}: `, element("strong", {}, number));
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
