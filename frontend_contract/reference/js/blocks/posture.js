/** Advice on posture: which positions suit which complaints. */

/** @import { PostureAdviceBlock, PostureItem } from "../../../typescript/openapi.js" */
/** @import { Place } from "./index.js" */

import { element, heading } from "../dom.js";
import { icon } from "../icons.js";
import { picture } from "../picture.js";

const POSITIONS = {
  supine: "Op de rug",
  side: "Op de zij",
  prone: "Op de buik",
  sitting: "Zittend",
  standing: "Staand",
  moving: "In beweging",
};
const KINDS = { option: null, alternative: "Alternatief", conditional: "In sommige gevallen" };

/**
 * @param {PostureAdviceBlock} block
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function postureAdvice(block, { level }) {
  return element(
    "div",
    { class: "posture" },
    heading(level, {}, block.heading),
    element("ul", { role: "list" }, block.items.map(postureItem)),
  );
}

/** @param {PostureItem} item */
function postureItem({ text, kind, position, image }) {
  const labels = [position && POSITIONS[position], KINDS[kind]].filter(Boolean).join(" · ");
  return element(
    "li",
    { class: `posture-${kind}` },
    element("span", { class: "posture-icon" }, icon(position ?? "check")),
    element(
      "div",
      {},
      labels && element("p", { class: "label" }, labels),
      element("p", {}, text),
      image && picture(image, { sizes: "(min-width: 48rem) 20rem, 80vw" }),
    ),
  );
}
