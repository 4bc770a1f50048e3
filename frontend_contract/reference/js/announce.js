/** Tells screen readers what changed without moving the reader. */

const announcement = /** @type {HTMLElement} */ (document.getElementById("aankondiging"));

/** @param {string} text */
export function announce(text) {
  announcement.textContent = text;
}
