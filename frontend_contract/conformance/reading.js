/** Finds what is expected back in what a page said. */

/** @import { Expected, Text } from "./expected.js" */
/** @import { Fact, Transcript } from "./transcript.js" */

import { everything } from "./expected.js";

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {{ check: string, place: string, message: string }} Finding */

/** A page that was read, beside what it must say. */
export class Reading {
  /**
   * @param {Transcript} transcript
   * @param {Expected} expected whose first and last part stand around what is judged
   * @param {object} asked
   * @param {any} asked.document
   * @param {(href: string) => string[]} asked.addresses where an address of the contract may lead
   * @param {any} asked.site
   */
  constructor(transcript, expected, { document, addresses, site }) {
    Object.assign(this, { transcript, expected, document, addresses, site });
    this.parts = everything(expected);
    this.texts = this.parts.filter(({ text }) => text);
    const shown = this.texts.filter(({ text }) => !text.absent);
    const [first, last] = [shown[0].text.mark, shown.at(-1).text.mark];
    /** The stretch of each side in which the blocks stand. */
    this.stretch = {};
    for (const side of ["heard", "seen"]) {
      const start = transcript[side].indexOf(first);
      const end = transcript[side].lastIndexOf(last);
      this.stretch[side] = start < 0 || end < 0 ? null : { start, end: end + last.length };
    }
    this.spans = { heard: this.#locate("heard"), seen: this.#locate("seen") };
  }

  #locate(side) {
    const spans = new Map();
    for (const part of this.texts) {
      if (part.text[side].length === 0) continue;
      const [start] = this.occurrences(part.text.mark, side);
      if (start === undefined) continue;
      const end = start + part.text.mark.length;
      const length = Math.min(...part.text[side].map((form) => form.length));
      spans.set(part, { start: Math.max(0, end - length), end });
    }
    return spans;
  }

  /** Where a mark stands between the blocks around. */
  occurrences(mark, side) {
    const { start, end } = this.stretch[side] ?? { start: 0, end: 0 };
    const said = this.transcript[side].slice(start, end);
    return [...said.matchAll(new RegExp(mark, "g"))].map(({ index }) => start + index);
  }

  /**
   * @param {Expected} part
   * @param {"heard" | "seen"} [side]
   * @returns {Span | null} from its first word to its last; null when there is none
   */
  span(part, side = "heard") {
    const spans = everything(part).flatMap((inner) => this.spans[side].get(inner) ?? []);
    if (spans.length === 0) return null;
    return {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    };
  }

  /**
   * The room of a part: from the last word before it to the first word after it.
   *
   * @param {Expected} part
   * @param {"heard" | "seen"} [side]
   * @returns {Span}
   */
  room(part, side = "heard") {
    const inside = new Set(everything(part));
    const own = this.span(part, side);
    const place = this.parts.indexOf(part);
    const { start, end } = this.stretch[side];
    const room = { start, end };
    for (const [other, span] of this.spans[side]) {
      if (inside.has(other)) continue;
      const isBefore = own ? span.end <= own.start : this.parts.indexOf(other) < place;
      if (isBefore) room.start = Math.max(room.start, span.end);
      else if (!own || span.start >= own.end) room.end = Math.min(room.end, span.start);
    }
    return room;
  }

  /**
   * @param {string} role
   * @param {Span | null} span
   * @returns {(Fact & Record<string, any>)[]} what touches that span, the outermost first
   */
  facts(role, span) {
    if (!span) return [];
    return this.transcript.facts.filter((fact) =>
      fact.role === role && fact.start <= span.end && fact.end >= span.start);
  }

  /** What holds all of a span, the innermost last. */
  around(role, span) {
    return this.facts(role, span).filter(({ start, end }) =>
      start <= span.start && end >= span.end);
  }

  /** The part that holds another one. */
  holder({ place }) {
    return this.parts.findLast((part) => place.startsWith(`${part.place}/`));
  }

  /** The part with this name in another one. */
  static field(part, name) {
    return part.parts.find(({ place }) => place === `${part.place}/${name}`) ?? null;
  }

  /** Parts with one of these schemas. */
  of(...schemas) {
    return this.parts.filter(({ schema }) => schemas.includes(schema));
  }
}
