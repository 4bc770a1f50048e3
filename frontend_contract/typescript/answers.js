/** Reads answers strictly: every fault at once, nothing repaired in silence. */

/** @import * as Contract from "./evaluate.d.ts" */
/** @import { Definition, Fault, FaultCode, Step } from "./evaluate.d.ts" */

/** @typedef {ReadonlyMap<string, ReadonlySet<string>>} Chosen the options given, per question */

// Longer than any key of ours; a pointer to what somebody made up is cut here.
const MAX_NAME = 100;

/**
 * The answers are not answers to this check; `faults` names all that is wrong.
 *
 * @implements {Contract.InvalidAnswers}
 */
export class InvalidAnswers extends Error {
  /** @param {Fault[]} faults */
  constructor(faults) {
    super("The answers are not valid; see faults.");
    this.name = "InvalidAnswers";
    this.faults = faults;
  }
}

/**
 * Gives answers as options per question, whether their question is shown or not.
 *
 * @param {Definition} definition
 * @param {Readonly<Record<string, unknown>>} answers
 * @returns {Chosen}
 * @throws {InvalidAnswers}
 */
export function readAnswers(definition, answers) {
  const steps = new Map(definition.steps.map((step) => [step.key, step]));
  /** @type {Fault[]} */
  const faults = [];
  /** @type {Map<string, Set<string>>} */
  const read = new Map();
  for (const [key, answer] of Object.entries(answers)) {
    const pointer = `/answers/${pointerPart(key)}`;
    const step = steps.get(key);
    if (step === undefined) {
      faults.push(fault("unknownQuestion", "There is no such question.", pointer));
    } else if (step.kind === "multiple") {
      read.set(key, readList(step, answer, pointer, faults));
    } else {
      read.set(key, readOptions(step, [answer], () => pointer, faults));
    }
  }
  if (faults.length > 0) {
    throw new InvalidAnswers(faults.sort(compareFaults));
  }
  return read;
}

/**
 * @param {Step} step
 * @param {unknown} answer
 * @param {string} pointer
 * @param {Fault[]} faults what is wrong is added here
 * @returns {Set<string>}
 */
function readList(step, answer, pointer, faults) {
  if (!Array.isArray(answer)) {
    faults.push(fault("wrongType", "Give a list of options.", pointer));
    return new Set();
  }
  if (answer.length === 0) {
    faults.push(fault("emptyAnswer", "Choose at least one option.", pointer));
  }
  const given = readOptions(step, answer, (number) => `${pointer}/${number}`, faults);
  if (answer.length > 1 && step.options.some(({ key, exclusive }) => exclusive && given.has(key))) {
    faults.push(fault("exclusiveOption", "This option cannot go together with another.", pointer));
  }
  return given;
}

/**
 * @param {Step} step
 * @param {readonly unknown[]} keys
 * @param {(number: number) => string} pointerTo
 * @param {Fault[]} faults what is wrong is added here
 * @returns {Set<string>}
 */
function readOptions(step, keys, pointerTo, faults) {
  const known = new Set(step.options.map((option) => option.key));
  const retired = new Set(step.retired);
  /** @type {Set<string>} */
  const given = new Set();
  for (const [number, key] of keys.entries()) {
    const pointer = pointerTo(number);
    if (typeof key !== "string") {
      faults.push(fault("wrongType", "Give the key of an option.", pointer));
      continue;
    }
    if (retired.has(key)) {
      faults.push(fault("retiredOption", "This option is no longer given.", pointer));
    } else if (!known.has(key)) {
      faults.push(fault("unknownOption", "There is no such option.", pointer));
    }
    if (given.has(key)) {
      faults.push(fault("repeatedOption", "This option is given already.", pointer));
    }
    given.add(key);
  }
  return given;
}

/**
 * @param {FaultCode} code
 * @param {string} detail
 * @param {string} pointer
 * @returns {Fault}
 */
function fault(code, detail, pointer) {
  return { code, detail, pointer };
}

/**
 * Writes a name as part of a JSON Pointer (RFC 6901), cut, and with half characters replaced:
 * these cannot be written as UTF-8.
 *
 * @param {string} name
 */
function pointerPart(name) {
  const cut = Array.from(name).slice(0, MAX_NAME).join("");
  return cut.replace(/[\ud800-\udfff]/gu, "\ufffd").replaceAll("~", "~0").replaceAll("/", "~1");
}

/**
 * @param {Fault} one
 * @param {Fault} other
 */
function compareFaults(one, other) {
  return compareText(one.pointer, other.pointer) || compareText(one.code, other.code);
}

/**
 * Compares by code point, as Python does; `<` compares by UTF-16 code unit.
 *
 * @param {string} one
 * @param {string} other
 */
function compareText(one, other) {
  const shortest = Math.min(one.length, other.length);
  for (let place = 0; place < shortest; place += 1) {
    const difference = rank(one.charCodeAt(place)) - rank(other.charCodeAt(place));
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/**
 * Puts the halves of characters beyond U+FFFF after all others.
 *
 * @param {number} unit
 */
function rank(unit) {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
