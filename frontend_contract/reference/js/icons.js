/** Small line drawings; decoration beside words that say the same. */

const SVG = "http://www.w3.org/2000/svg";

/** Paths on a field of 24 by 24. */
const PATHS = {
  alarm: "M12 3.5 2.5 20h19L12 3.5Z M12 10v4.5 M12 17.3v.01",
  arrow: "M5 12h14 M13 6l6 6-6 6",
  calendar: "M4.5 6h15v14h-15z M4.5 10.5h15 M8.5 3.5V8 M15.5 3.5V8",
  check: "M4.5 12.5l5 5 10-11",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z M12 7.5V12l3 2",
  cross: "M6 6l12 12 M18 6 6 18",
  home: "M4 11.5 12 4.5l8 7 M6.5 10v9.5h11V10",
  info: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z M12 11v5.5 M12 7.7v.01",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z M4.5 20.5c.6-3.8 3.6-6 7.5-6s6.9 2.2 7.5 6",
  phone: "M6 3.5h3l1.7 4.5-2.2 1.8a12 12 0 0 0 5.7 5.7l1.8-2.2 4.5 1.7v3c0 1.2-.9 2-2 2"
    + "C11 20 4 13 4 5.5c0-1.1.8-2 2-2Z",
  play: "M8 5v14l11-7L8 5Z",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z M15.5 15.5 20.5 20.5",
  shield: "M12 3.5 5 6v5.5c0 4.3 2.9 7.5 7 9 4.1-1.5 7-4.7 7-9V6l-7-2.5Z M8.5 12l2.5 2.5 4.5-5",
  supine: "M2 19.5h20 M7 12.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z M9 15.5h5.5l3.5-6 3 6",
  side: "M7.5 7.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z M8.5 10l6 4 5.5-4 1.5 6.5"
    + " M10.5 11.3l1 5.2h4",
  prone: "M2 19.5h20 M7 14a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z M9 14.5h8l5 1.5"
    + " M11 14.5 9 10.5H5.5",
  sitting: "M11 4.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z M9 8.5V14h6v6.5 M5.5 9.5V21 M5.5 17h6"
    + " M9 10.5l4.5 1",
  standing: "M14 4.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z M12 8.5v6.5 M12 15l-2.5 6 M12 15l2.5 6"
    + " M12 9.5l-3.5 4 M12 9.5l3.5 4",
  moving: "M15 4.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z M12 8.5l-1 6 M11 14.5l-4 5.5"
    + " M11 14.5l4 2 .5 4 M12 9.5 8 12.5 M12 9.5l4.5 3",
};

/** @typedef {keyof typeof PATHS} IconName */

/**
 * Draws an icon, hidden from screen readers.
 *
 * @param {IconName} name
 * @returns {SVGElement}
 */
export function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", `icon icon-${name}`);
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  drawing.append(path);
  return drawing;
}
