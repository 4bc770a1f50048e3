/**
 * Keeps the place of reading while a draft is refreshed, alone or in Wagtail's preview panel.
 *
 * The panel loads every new version in a hidden frame without size, and shows it once both
 * frames have answered about their scroll positions; a frame that never answers is waited for
 * ten seconds. Pixels of a frame without size mean nothing, so the place is kept as a block.
 */

const CALL_EVERY_MILLISECONDS = 150;
const MOST_CALLS = 10;

/** @typedef {{ block: string, offset: number }} ReadingPlace */

/**
 * Goes back to where the reader was in this draft, and remembers from now on where they are.
 *
 * @param {string} name under which the place is kept in this tab
 * @param {AbortSignal} signal ends it
 */
export function keepReadingPlace(name, signal) {
  /** @type {ReadingPlace | null} */
  const kept = JSON.parse(sessionStorage.getItem(name) ?? "null");
  let mayMove = true;
  const restore = () => {
    if (!mayMove || !kept) return;
    const block = document.querySelector(`[data-block-id="${CSS.escape(kept.block)}"]`);
    if (!block) return;
    const top = block.getBoundingClientRect().top - kept.offset;
    window.scrollBy({ top, behavior: "instant" });
  };
  const options = { signal, passive: true };
  window.addEventListener("resize", restore, options);
  for (const type of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    window.addEventListener(type, () => { mayMove = false; }, options);
  }
  window.addEventListener("scroll", () => {
    const place = window.innerWidth > 0 && !document.hidden && readingPlace();
    if (place) sessionStorage.setItem(name, JSON.stringify(place));
  }, options);
  restore();
}

/** @returns {ReadingPlace | null} the block at the top of the window; null above the first */
function readingPlace() {
  const blocks = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-block-id]")]);
  const shown = blocks.filter((block) => block.getClientRects().length > 0);
  const passed = shown.filter((block) => block.getBoundingClientRect().top <= 0).at(-1) ?? shown[0];
  if (!passed?.dataset.blockId) return null;
  return { block: passed.dataset.blockId, offset: passed.getBoundingClientRect().top };
}

/**
 * Speaks the panel's language: asks for a scroll position, which says that this version is ready
 * to be shown, and gives its own when asked.
 *
 * @param {string} adminOrigin
 * @param {AbortSignal} signal
 * @returns {Promise<void>} this version has taken the place of the one before, if there was one
 */
export function tellPanel(adminOrigin, signal) {
  if (window.parent === window || signal.aborted) return Promise.resolve();
  const { origin } = window.location;
  /** @param {object} wagtail */
  const say = (wagtail) => window.parent.postMessage({ wagtail }, adminOrigin);
  return new Promise((resolve) => {
    // The panel listens from about the moment that this frame has loaded; a call may be too early.
    let calls = 0;
    const calling = setInterval(() => {
      calls += 1;
      say({ type: "w-preview:request-scroll", origin });
      if (calls === MOST_CALLS) stop();
    }, CALL_EVERY_MILLISECONDS);
    const stop = () => {
      clearInterval(calling);
      resolve();
    };
    signal.addEventListener("abort", stop);
    window.addEventListener("message", (event) => {
      if (event.origin !== adminOrigin) return;
      const type = event.data?.wagtail?.type;
      if (type === "w-preview:set-scroll-position") stop();
      if (type !== "w-preview:get-scroll-position") return;
      say({ type: "w-preview:set-scroll-position", x: window.scrollX, y: window.scrollY, origin });
    }, { signal });
  });
}
