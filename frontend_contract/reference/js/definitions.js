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

/** Puts a definition next to the term that was chosen, within the window. */
export function startDefinitions() {
  document.addEventListener("click", ({ target }) => {
    const term = target instanceof Element ? target.closest("[popovertarget]") : null;
    const shown = document.getElementById(term?.getAttribute("popovertarget") ?? "");
    if (!term || !shown) return;
    // The browser opens it after this event; only then has it a size.
    requestAnimationFrame(() => {
      const { left, top, bottom } = term.getBoundingClientRect();
      const { width, height } = shown.getBoundingClientRect();
      const widest = document.documentElement.clientWidth - width - DISTANCE;
      const below = bottom + DISTANCE;
      const fits = below + height < window.innerHeight;
      shown.style.left = `${Math.max(DISTANCE, Math.min(left, widest))}px`;
      shown.style.top = `${fits ? below : Math.max(DISTANCE, top - height - DISTANCE)}px`;
    });
  });
  window.addEventListener("scroll", closeDefinition, { passive: true });
}

function closeDefinition() {
  /** @type {HTMLElement | null} */
  const open = document.querySelector(".definition:popover-open");
  open?.hidePopover();
}
