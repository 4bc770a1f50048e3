/** Opens the definition of a term beside the term. */

/** @import { GlossaryEntry } from "../../typescript/openapi.js" */

import { element } from "./dom.js";
import { definitionId } from "./rich_text.js";

const DISTANCE = 8;

/**
 * Makes the definitions that the terms of an article open.
 *
 * @param {readonly GlossaryEntry[]} glossary
 * @returns {HTMLElement[]}
 */
export function definitions(glossary) {
  return glossary.map(({ id, term, definition }) =>
    element(
      "div",
      { id: definitionId(id), class: "definition", popover: true },
      element("strong", {}, term),
      element("p", {}, definition),
    ));
}

/** Puts a definition next to the term that was chosen, and keeps it there. */
export function startDefinitions() {
  /** @type {() => void} */
  let follow = () => {};
  document.addEventListener("click", ({ target }) => {
    const term = target instanceof Element ? target.closest("[popovertarget]") : null;
    const shown = document.getElementById(term?.getAttribute("popovertarget") ?? "");
    if (!term || !shown) return;
    let wasSeen = false;
    follow = () => {
      if (!shown.matches(":popover-open")) return;
      // By keyboard it may be chosen while the page still scrolls to it.
      if (isInWindow(term)) wasSeen = true;
      else if (wasSeen) return shown.hidePopover();
      place(shown, term);
    };
    // The browser opens it after this event; only then has it a size.
    requestAnimationFrame(follow);
  });
  window.addEventListener("scroll", () => follow(), { passive: true });
}

/** @param {Element} term */
function isInWindow(term) {
  const { top, bottom } = term.getBoundingClientRect();
  return bottom >= 0 && top <= window.innerHeight;
}

/**
 * @param {HTMLElement} shown
 * @param {Element} term
 */
function place(shown, term) {
  const { left, top, bottom } = term.getBoundingClientRect();
  const { width, height } = shown.getBoundingClientRect();
  const widest = document.documentElement.clientWidth - width - DISTANCE;
  const below = bottom + DISTANCE;
  const fits = below + height < window.innerHeight;
  shown.style.left = `${Math.max(DISTANCE, Math.min(left, widest))}px`;
  shown.style.top = `${fits ? below : Math.max(DISTANCE, top - height - DISTANCE)}px`;
}
