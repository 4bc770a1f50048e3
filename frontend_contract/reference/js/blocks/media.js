/** Tables, figures and videos. */

/** @import { FigureBlock, TableBlock, TableCell } from "../../../typescript/openapi.js" */
/** @import { VideoBlock } from "../../../typescript/openapi.js" */
/** @import { Place } from "./index.js" */

import { element } from "../dom.js";
import { duration } from "../format.js";
import { icon } from "../icons.js";
import { picture } from "../picture.js";
import { richText } from "../rich_text.js";

const FULL_WIDTH = "(min-width: 48rem) 44rem, 100vw";
const PLAYABLE = /\.(mp4|webm|ogv|mov)$/i;

/**
 * A wide table scrolls within its own frame, by keyboard as well.
 *
 * @param {TableBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function table(block, { article }) {
  const captionId = `tabel-${block.id}`;
  const heads = block.columns.map(({ type, heading }) =>
    element("th", { scope: "col", class: type }, heading));
  /** @param {TableCell} cell */
  const content = (cell) => (cell.type === "richText" ? richText(cell.html, article) : cell.text);
  const rows = block.rows.map(({ cells }) => element("tr", {}, cells.map((cell, place) =>
    place === 0 && cell.type === "text"
      ? element("th", { scope: "row" }, content(cell))
      : element("td", { class: cell.type }, content(cell)))));
  return element(
    "div",
    { class: "table", role: "region", tabindex: 0, "aria-labelledby": captionId },
    element(
      "table",
      {},
      element("caption", { id: captionId }, element("span", {}, block.caption)),
      element("thead", {}, element("tr", {}, heads)),
      element("tbody", {}, rows),
    ),
  );
}

/**
 * @param {FigureBlock} block
 * @returns {HTMLElement | null}
 */
export function figure({ image, caption, credit }) {
  if (!image) return null;
  const maker = credit ?? image.credit;
  return element(
    "figure",
    {},
    picture(image, { sizes: FULL_WIDTH }),
    (caption || maker) && element(
      "figcaption",
      {},
      caption,
      maker && element("span", { class: "credit" }, maker),
    ),
  );
}

/**
 * A video that the browser can play, or else a link to where it is; the transcript in both cases.
 *
 * @param {VideoBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function video(block, { article }) {
  const path = URL.canParse(block.source) ? new URL(block.source).pathname : "";
  const length = block.durationSeconds && ` (${duration(block.durationSeconds)})`;
  return element(
    "figure",
    { class: "video" },
    PLAYABLE.test(path) ? player(block) : link(block),
    element("figcaption", {}, block.title, length),
    element(
      "details",
      { class: "expander" },
      element("summary", {}, "Lees wat er gezegd en getoond wordt"),
      element("div", { class: "expander-content flow" }, richText(block.transcript.html, article)),
    ),
  );
}

/** @param {VideoBlock} block */
function player({ source, title, captions, poster }) {
  const shown = element("video", {
    controls: true,
    preload: "none",
    playsinline: true,
    "aria-label": title,
    poster: poster?.src,
    width: poster?.width ?? 1280,
    height: poster?.height ?? 720,
    src: source,
  });
  if (captions) shown.addEventListener("play", () => addCaptions(shown, captions), { once: true });
  return shown;
}

/**
 * Captions come from another origin than the page; fetched here, so that the host of the video
 * need not allow that.
 *
 * @param {HTMLVideoElement} shown
 * @param {{ src: string, language: string }} captions
 */
async function addCaptions(shown, { src, language }) {
  try {
    const response = await fetch(src, { credentials: "omit" });
    if (!response.ok) throw new Error(`${response.status} for ${src}`);
    const address = URL.createObjectURL(new Blob([await response.blob()], { type: "text/vtt" }));
    const label = "Nederlands";
    shown.append(
      element("track", { kind: "captions", src: address, srclang: language, label, default: true }),
    );
  } catch (error) {
    console.warn("The captions could not be read; the transcript is below the video.", error);
  }
}

/** @param {VideoBlock} block */
function link({ source, title, poster }) {
  return element(
    "a",
    { class: "video-link", href: source, rel: "noopener" },
    poster && picture({ ...poster, decorative: true }, { sizes: FULL_WIDTH }),
    element("span", { class: "button" }, icon("play"), `Bekijk de video: ${title}`),
  );
}
