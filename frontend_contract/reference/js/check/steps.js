/**
 * Lets the browser's own way back go from question to question.
 *
 * Every screen of a check has a place in the history of this tab, with its number and nothing of
 * what was answered. The address stays the same.
 */

/** @returns {number} which screen the present place in the history stands for */
export function placeInHistory() {
  return history.state?.step ?? 0;
}

/** @param {number} step the screens up to this one get their place */
export function addPlaces(step) {
  for (let place = placeInHistory() + 1; place <= step; place += 1) {
    history.pushState({ step: place }, "", location.href);
  }
}

/** @param {number} step an earlier screen; `onMove` tells of it */
export function goToPlace(step) {
  const distance = step - placeInHistory();
  // Going nowhere would load the page anew.
  if (distance !== 0) history.go(distance);
}

/**
 * @param {(step: number) => void} moved
 * @param {AbortSignal} signal ends it
 */
export function onMove(moved, signal) {
  const { pathname, search } = location;
  // Tells the first screen from links to a part of this page, which have no number.
  history.replaceState({ ...history.state, step: placeInHistory() }, "");
  window.addEventListener("popstate", ({ state }) => {
    const here = location.pathname === pathname && location.search === search;
    if (here && state?.step !== undefined) moved(state.step);
  }, { signal });
}
