/**
 * Lets the browser's own way back go from question to question.
 *
 * Every screen of a check has a place in the history of this tab, with its number and nothing of
 * what was answered. The address stays the same.
 */

let place = 0;
let isUnderway = false;

/** @returns {number} which screen the present place in the history stands for */
export function placeInHistory() {
  return place;
}

/** @param {number} step the screens up to this one get their place */
export function addPlaces(step) {
  while (place < step) {
    place += 1;
    history.pushState({ step: place }, "", location.href);
  }
}

/** @param {number} step another screen that has its place; `onMove` tells when it is reached */
export function goToPlace(step) {
  // Going nowhere would load the page anew, and going twice would go too far.
  if (step === place || isUnderway) return;
  isUnderway = true;
  history.go(step - place);
}

/**
 * @param {(step: number) => void} moved
 * @param {AbortSignal} signal ends it
 */
export function onMove(moved, signal) {
  const { pathname, search } = location;
  isUnderway = false;
  place = history.state?.step ?? 0;
  history.replaceState({ ...history.state, step: place }, "");
  window.addEventListener("popstate", ({ state }) => {
    isUnderway = false;
    if (location.pathname !== pathname || location.search !== search) return;
    // A link to a part of this page, such as the one past the menu, is no screen.
    if (state?.step === undefined) return history.back();
    if (state.step === place) return;
    place = state.step;
    moved(place);
  }, { signal });
}
