/** Every text is there, once, in its own words and in order; nothing else slipped in. */

/** @import { Expected } from "../expected.js" */
/** @import { Finding, Reading } from "../reading.js" */

const SIDES = /** @type {const} */ ({ heard: "read aloud", seen: "on the screen" });
const WORD = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
const SLIPS = /\b(?:undefined|null|NaN)\b|\[object \w+\]/;
const SHOWN = 60;

/**
 * @param {Reading} reading
 * @returns {Generator<Finding>}
 */
export function* texts(reading) {
  for (const part of reading.texts) {
    const check = part.place.endsWith("/levelLabel") ? "care" : "text";
    for (const side of Object.keys(SIDES)) {
      const message = judged(reading, part, side);
      if (message) {
        yield { check: part.text.absent ? "left out" : check, place: part.place, message };
        break;
      }
    }
  }
}

function judged(reading, { text, place }, side) {
  const forms = text[side];
  const found = reading.occurrences(text.mark, side);
  if (text.absent) return found.length > 0 && `“${forms[0]}” must not be ${SIDES[side]}`;
  if (forms.length === 0) return null;
  if (found.length === 0) return `“${forms[0]}” is not ${SIDES[side]}`;
  if (found.length > 1) return `“${forms[0]}” is ${SIDES[side]} ${found.length} times`;
  const said = reading.transcript[side].slice(0, found[0] + text.mark.length);
  const isSaid = (form) => said.endsWith(form) || (text.loose && hasWords(said, form));
  if (forms.some(isSaid)) return null;
  const instead = said.slice(-Math.max(SHOWN, forms[0].length)).trim();
  return `“${forms[0]}” is not ${SIDES[side]} in these words: “… ${instead}”`;
}

/** Whether all words are there in order, with at most as many others in between. */
function hasWords(said, form) {
  const wanted = form.match(WORD) ?? [];
  const given = (said.match(WORD) ?? []).slice(-2 * wanted.length);
  let next = wanted.length - 1;
  for (const word of given.reverse()) if (word === wanted[next]) next -= 1;
  return next < 0;
}

/**
 * @param {Reading} reading
 * @returns {Generator<Finding>}
 */
export function* order(reading) {
  for (const side of Object.keys(SIDES)) {
    const found = [...misplaced(reading, reading.expected, side)];
    yield* found;
    if (found.length > 0) return;
  }
}

function* misplaced(reading, part, side) {
  let before = null;
  for (const inner of part.parts) {
    yield* misplaced(reading, inner, side);
    const span = reading.span(inner, side);
    if (!span || inner.free) continue;
    if (before && before.span.end > span.start) {
      const message = `must come after ${before.part.place}, whole, when it is ${SIDES[side]}`;
      yield { check: "order", place: inner.place, message };
    }
    before = { span, part: inner };
  }
}

/**
 * What a renderer shows when it does not know what to do with something.
 *
 * @param {Reading} reading
 * @returns {Generator<Finding>}
 */
export function* slips(reading) {
  for (const side of Object.keys(SIDES)) {
    const { start, end } = reading.stretch[side];
    const slip = SLIPS.exec(reading.transcript[side].slice(start, end));
    if (slip) yield { check: "text", place: "", message: `“${slip[0]}” is ${SIDES[side]}` };
  }
  for (const part of reading.of("unknown")) {
    for (const side of Object.keys(SIDES)) {
      const { start, end } = reading.room(part, side);
      const left = reading.transcript[side].slice(start, end).trim();
      if (/[\p{L}\p{N}]/u.test(left)) {
        yield { check: "left out", place: part.place, message: `“${left}” stands in its place` };
        break;
      }
    }
    const empty = reading.facts("listitem", reading.room(part)).filter(({ start, end }) =>
      reading.transcript.heard.slice(start, end).trim() === "");
    if (empty.length > 0) {
      yield { check: "left out", place: part.place, message: "an empty item stands in its place" };
    }
  }
}
