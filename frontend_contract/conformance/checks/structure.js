/** Headings, lists, tables and figures are what they look like. */

/** @import { Finding } from "../reading.js" */

import { Reading } from "../reading.js";

// Texts of which two or more are a list for who cannot see them; `true` for those in order.
const LISTS = {
  tips: false, items: false, signals: false, redFlagList: false, do: false, dont: false,
  steps: true, stopIf: false, notFor: false,
};
const LISTED = new Set(["BulletListBlock", "KeyPointsBlock", "PostureAdviceBlock"]);

/**
 * @param {Reading} reading
 * @returns {Generator<Finding>}
 */
export function* headings(reading) {
  const all = reading.transcript.facts.filter(({ role }) => role === "heading");
  const titles = all.filter(({ level }) => level === 1);
  const said = (fact) => reading.transcript.heard.slice(fact.start, fact.end).trim();
  if (titles.length !== 1) {
    yield { check: "headings", place: "", message: `${titles.length} headings of level 1, not one` };
  } else if (!said(titles[0]).includes(reading.document.title)) {
    const message = `the heading of level 1 is “${said(titles[0])}”, not the title`;
    yield { check: "headings", place: "", message };
  }
  const below = all.slice(Math.max(0, all.indexOf(titles[0])));
  for (const [index, heading] of below.entries()) {
    const before = below[index - 1];
    if (before && heading.level > before.level + 1) {
      const message = `“${said(heading)}” has level ${heading.level}, after level ${before.level}`;
      yield { check: "headings", place: "", message };
    }
  }
  for (const section of reading.of("SectionBlock", "SubsectionBlock")) {
    yield* nested(reading, section);
  }
}

function* nested(reading, section) {
  const { place } = section;
  const span = reading.span(Reading.field(section, "heading"));
  if (!span) return;
  const own = reading.around("heading", span).at(-1);
  if (!own) {
    yield { check: "headings", place: `${place}/heading`, message: "is not a heading" };
    return;
  }
  const inside = reading.transcript.facts.filter(({ role, start }) =>
    role === "heading" && start >= own.end && start < reading.span(section).end);
  if (inside.some(({ level }) => level <= own.level)) {
    const message = `holds a heading that is not below its own level ${own.level}`;
    yield { check: "headings", place, message };
  }
  const target = reading.transcript.ids[section.value.anchor];
  if (!target || target.start > span.start || target.end < span.end) {
    const message = `“#${section.value.anchor}” does not lead to its heading`;
    yield { check: "links", place: `${place}/anchor`, message };
  }
}

/**
 * @param {Reading} reading
 * @returns {Generator<Finding>}
 */
export function* lists(reading) {
  for (const holder of reading.parts) {
    for (const list of holder.parts) {
      const name = list.place.split("/").at(-1);
      if (!Array.isArray(list.value) || !(name in LISTS)) continue;
      if (name === "items" && !LISTED.has(holder.schema)) continue;
      yield* listed(reading, list, LISTS[name] || holder.value.style === "number");
    }
  }
}

function* listed(reading, list, ordered) {
  const spans = list.parts.flatMap((item) => reading.span(item) ?? []);
  if (spans.length < 2) return;
  const items = new Set(spans.map((span) => reading.around("listitem", span).at(-1)));
  if (items.has(undefined) || items.size < spans.length) {
    yield { check: "lists", place: list.place, message: "is not a list with an item for each" };
  } else if (ordered && [...items].some((item) => !item.ordered)) {
    yield { check: "lists", place: list.place, message: "is not an ordered list" };
  }
}

/**
 * @param {Reading} reading
 * @returns {Generator<Finding>}
 */
export function* tables(reading) {
  for (const table of reading.of("TableBlock")) {
    const caption = Reading.field(table, "caption");
    const shown = reading.facts("table", reading.span(table)).at(-1);
    if (!shown?.name?.includes(caption.text.mark)) {
      yield { check: "tables", place: caption.place, message: "no table has this as its caption" };
    }
    for (const { place, span } of spansOf(reading, Reading.field(table, "columns"))) {
      if (reading.around("columnheader", span).length === 0) {
        const message = "is not the head of a column: a th with scope, or that role";
        yield { check: "tables", place, message };
      }
    }
    for (const { place, span } of spansOf(reading, Reading.field(table, "rows"))) {
      if (reading.around("cell", span).length === 0 || reading.around("row", span).length === 0) {
        yield { check: "tables", place, message: "is not a cell in a row" };
      }
    }
  }
}

function spansOf(reading, part) {
  return reading.texts
    .filter(({ place }) => place.startsWith(`${part.place}/`))
    .flatMap((text) => {
      const span = reading.spans.heard.get(text);
      return span ? [{ place: text.place, span }] : [];
    });
}
