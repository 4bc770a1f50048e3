/**
 * What a page must say of a payload. The payload is walked by the schema of the contract, and each
 * text in it gets a mark of its own, so that the same words at two places can be told apart and a
 * frontend's own words never count.
 */

import { createHash } from "node:crypto";

/**
 * What is expected of one part of a payload; parts come in the order of the contract.
 *
 * @typedef {object} Expected
 * @property {string} place a JSON Pointer into the blocks
 * @property {string | null} schema the name of its schema, where it has one
 * @property {any} value the part, with its marks
 * @property {Expected[]} parts
 * @property {boolean} free whether it may stand anywhere within the part that holds it
 * @property {Text | null} text
 */

/**
 * @typedef {object} Text
 * @property {string} mark with which each of its forms ends
 * @property {string[]} seen forms of which one is on the page; none when it is not for eyes
 * @property {string[]} heard forms of which one is read aloud; none when it is not for ears
 * @property {boolean} loose whether a frontend adds words within it, at a term or citation
 * @property {boolean} absent whether it must not be there at all
 */

// Texts that identify or lead; every other text of the contract is for readers.
const NOT_READ = new Set([
  "id", "type", "slug", "path", "anchor", "href", "src", "source", "video", "number", "language",
]);
const NOTHING_TO_READ = new Set([
  "Reference", "CheckReference", "Captions", "Quantity", "Citation",
]);
// What may stand anywhere in its block: labels, pictures, and red flags, which some put first.
const FREE = new Set([
  "levelLabel", "providerLabel", "timeframe", "dosage", "image", "credit", "caption", "redFlagList",
]);
const WITH_OWN_WORDS = /<(?:dfn|cite)\b/;
const REACHED_BY_EAR = /<(?:a|dfn|cite)\b/;
const CLOSING_TAGS = /(?:<\/\w+>)*$/;
const A = "a".charCodeAt(0);
const LETTERS = 26;

/** Marks the texts of blocks, and gives what a page must say of them. */
export class Marker {
  #schemas;
  #marks = 0;

  /** @param {any} contract the OpenAPI document */
  constructor(contract) {
    this.#schemas = contract.components.schemas;
  }

  /**
   * @param {object[]} blocks stay as they are
   * @returns {{ blocks: object[], expected: Expected }}
   */
  mark(blocks) {
    // Not a structured clone: in that, what was one object at two places stays one.
    const marked = JSON.parse(JSON.stringify(blocks));
    const items = { $ref: "#/components/schemas/Block" };
    return { blocks: marked, expected: this.#visit(marked, { items }, "") };
  }

  #visit(value, schema, place) {
    const known = this.#resolve(schema, value);
    if (!known) return this.#unknown(value, place);
    if (Array.isArray(value)) {
      const parts = value.map((item, index) =>
        this.#visit(item, known.schema.items, `${place}/${index}`));
      return made({ place, value, parts });
    }
    const name = known.name ?? null;
    if (name?.endsWith("Block")) value.id = idOf(place);
    return made({ place, schema: name, value, parts: this.#parts(value, known, place) });
  }

  /** The schema that holds for a value, and its name; null for a type of a later version. */
  #resolve(schema, value) {
    if (schema.$ref) {
      const name = schema.$ref.split("/").at(-1);
      const known = this.#resolve(this.#schemas[name], value);
      return known && { name: known.name ?? name, schema: known.schema };
    }
    if (schema.anyOf) return this.#resolve(schema.anyOf[0], value);
    if (!schema.oneOf) return { schema };
    const { propertyName, mapping } = schema.discriminator;
    const target = mapping[value[propertyName]];
    return target ? this.#resolve({ $ref: target }, value) : null;
  }

  #parts(value, { name, schema }, place) {
    if (NOTHING_TO_READ.has(name)) return [];
    if (name === "Image") return this.#image(value, place);
    if (name === "Dosage") return [this.#text(value, ["text", "short"], place)];
    if ("html" in value) return value.text ? [this.#richText(value, place)] : [];
    if ("spoken" in value) return this.#spoken(value, place);
    const parts = this.#fields(value, schema, place);
    if (name === "ExerciseBlock" && value.dosage) replaceDosage(parts);
    if (name === "FigureBlock" && value.image?.credit && !value.credit) {
      parts.push(this.#text(value.image, ["credit"], place));
    }
    return parts;
  }

  #fields(value, schema, place) {
    return Object.entries(value).flatMap(([key, field]) => {
      const known = schema.properties[key];
      // A still image says nothing that the video does not.
      if (!known || key === "poster" || field === null) return [];
      const part = typeof field === "object"
        ? this.#visit(field, known, `${place}/${key}`)
        : this.#isRead(key, field, known) && this.#text(value, [key], `${place}/${key}`);
      return part ? [Object.assign(part, { free: FREE.has(key) })] : [];
    });
  }

  #isRead(key, field, known) {
    if (typeof field !== "string" || field === "" || NOT_READ.has(key)) return false;
    const { schema } = this.#resolve(known, field);
    return !schema.enum && !schema.const && !schema.pattern;
  }

  /** One text, in each of its forms. */
  #text(holder, keys, place) {
    const mark = this.#mark();
    for (const key of keys) holder[key] += ` ${mark}`;
    const forms = keys.map((key) => holder[key].replaceAll(/\s+/g, " "));
    return made({ place, text: words(mark, forms, forms) });
  }

  #richText(value, place) {
    const shown = this.#text(value, ["text"], place);
    const { text } = shown;
    value.html = value.html.replace(CLOSING_TAGS, (tags) => ` ${text.mark}${tags}`);
    text.loose = WITH_OWN_WORDS.test(value.html);
    if ("spoken" in value) {
      value.spoken += ` ${text.mark}`;
      text.heard = REACHED_BY_EAR.test(value.html) ? [...text.seen, value.spoken] : [value.spoken];
    }
    return shown;
  }

  /** Two short texts that are shown with a sign, and read aloud with words in its place. */
  #spoken(value, place) {
    const [first, last] = "cause" in value ? ["cause", "effect"] : ["key", "value"];
    const plain = value[first];
    const parts = [first, last].map((key) => this.#text(value, [key], `${place}/${key}`));
    value.spoken = `${value.spoken.replace(plain, value[first])} ${parts[1].text.mark}`;
    for (const part of parts) part.text.heard = [];
    const aloud = words(parts[1].text.mark, [], [value.spoken]);
    return [...parts, made({ place: `${place}/spoken`, text: aloud })];
  }

  #image(value, place) {
    if (value.decorative) return [];
    const part = this.#text(value, ["alt"], `${place}/alt`);
    part.text.seen = [];
    return [part];
  }

  /** Nothing of a type that the frontend cannot know may be on the page. */
  #unknown(value, place) {
    value.id = idOf(place);
    const keys = Object.keys(value).filter((key) => !NOT_READ.has(key));
    const parts = keys.map((key) => this.#text(value, [key], `${place}/${key}`));
    for (const part of parts) part.text.absent = true;
    return made({ place, schema: "unknown", value, parts });
  }

  /** A word that is in no language: "xqaa", "xqab" … */
  #mark() {
    const letters = [Math.floor(this.#marks / LETTERS), this.#marks % LETTERS];
    this.#marks += 1;
    return `xq${String.fromCharCode(...letters.map((letter) => A + letter))}`;
  }
}

/**
 * An identifier as the contract has them: in an article no two blocks have the same.
 *
 * @param {string} name
 * @returns {string}
 */
export function idOf(name) {
  const digest = createHash("sha1").update(name).digest("hex");
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function made(part) {
  return { schema: null, value: null, parts: [], free: false, text: null, ...part };
}

function words(mark, seen, heard) {
  return { mark, seen, heard, loose: false, absent: false };
}

/** Where an article asks for another dosage, that of the exercise itself would mislead. */
function replaceDosage(parts) {
  const exercise = parts.find(({ schema }) => schema === "EmbeddedExercise");
  const own = exercise?.parts.find(({ schema }) => schema === "Dosage");
  for (const { text } of own?.parts ?? []) text.absent = true;
}

/**
 * Gives a part and everything in it, in order.
 *
 * @param {Expected} part
 * @returns {Expected[]}
 */
export function everything(part) {
  return [part, ...part.parts.flatMap(everything)];
}
