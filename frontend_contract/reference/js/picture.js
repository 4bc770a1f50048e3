/** Shows an image of the API: right size, right format, no shift while it loads. */

/** @import { Image } from "../../typescript/openapi.js" */

import { element } from "./dom.js";

/**
 * Makes a `<picture>`.
 *
 * @param {Image} image
 * @param {object} options
 * @param {string} options.sizes how wide it is shown, as in the attribute `sizes`
 * @param {boolean} [options.eager] true for what is in view at once
 * @param {string} [options.class]
 * @returns {HTMLElement}
 */
export function picture(image, { sizes, eager = false, class: className }) {
  const shown = element("img", {
    loading: eager ? "eager" : "lazy",
    fetchpriority: eager ? "high" : null,
    decoding: "async",
    width: image.width,
    height: image.height,
    alt: image.decorative ? "" : image.alt,
    src: image.src,
  });
  if (image.dominantColor) shown.style.backgroundColor = image.dominantColor;
  if (image.focalPoint) {
    const { x, y } = image.focalPoint;
    shown.style.objectPosition = `${x * 100}% ${y * 100}%`;
  }
  const sources = image.sources.map(({ mimeType, variants }) => {
    const srcset = variants.map((variant) => `${variant.src} ${variant.width}w`).join(", ");
    return element("source", { type: mimeType, srcset, sizes });
  });
  return element("picture", { class: className }, ...sources, shown);
}

/**
 * Somebody's face; their first letter when there is no photo. Their name stands beside it.
 *
 * @param {{ name: string, photo: Image | null }} person
 * @param {string} size as in the attribute `sizes`
 * @param {boolean} [eager]
 * @returns {HTMLElement}
 */
export function portrait({ name, photo }, size, eager = false) {
  if (!photo) return element("span", { class: "portrait", "aria-hidden": "true" }, name.charAt(0));
  return picture({ ...photo, decorative: true }, { sizes: size, class: "portrait", eager });
}
