/** The second click of two, which lands on a screen that nobody has seen yet. */

/** Nobody sees a screen and chooses in this time. */
const UNSEEN_MILLISECONDS = 400;

/**
 * Lets clicks on a place do nothing until what is in it can have been seen. Keys do what they do.
 *
 * @param {HTMLElement} place
 * @returns {() => void} says that something else is in it now
 */
export function clickableOnceSeen(place) {
  let shownAt = 0;
  place.addEventListener("click", (event) => {
    // A click of the keyboard has no `detail`.
    if (event.detail === 0 || performance.now() - shownAt > UNSEEN_MILLISECONDS) return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });
  return () => { shownAt = performance.now(); };
}
