/** Links lead where the contract says; numbers can be called; terms and sources can be reached. */

/** @import { Finding } from "../reading.js" */

import { Reading } from "../reading.js";

const ENTITY = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };

/**
 * @param {Reading} reading
 * @returns {Generator<Finding>}
 */
export function* links(reading) {
  for (const part of reading.parts) {
    for (const { href, label } of leads(part, reading)) {
      const span = label ? reading.span(label) : reading.room(part);
      const shown = reading.facts("link", span);
      if (!shown.some((link) => leadsTo(reading, link, href))) {
        yield { check: "links", place: part.place, message: `no link to ${href}` };
      }
    }
    yield* called(reading, part);
    if (part.value?.html) yield* inText(reading, part);
  }
}

function* leads(part, { site }) {
  const { schema, value } = part;
  if (schema === "LinkAction") yield { href: value.href, label: Reading.field(part, "label") };
  if (schema === "CheckAction" || schema === "CheckCallBlock") {
    const { path } = value.check ?? site.mainCheck;
    const name = schema === "CheckAction" ? "label" : "buttonLabel";
    yield { href: path, label: Reading.field(part, name) };
  }
  if (schema === "SummarisedReference" && value.path) yield { href: value.path, label: null };
}

/** Whether a link leads to an address of the contract. */
function leadsTo(reading, { href }, wanted) {
  return href !== undefined && reading.addresses(wanted).includes(href.replace(/\/$/, ""));
}

function* called(reading, part) {
  if (part.schema !== "TelephoneAction") return;
  const digits = (text) => text.replaceAll(/[^\d+]/g, "");
  const { number } = part.value;
  const calls = reading.facts("link", reading.span(part)).some(({ href }) =>
    href?.startsWith("tel:") && digits(href) === digits(number));
  if (!calls) {
    const message = `its label is no link that calls ${number}`;
    yield { check: "call", place: part.place, message };
  }
}

/** Links, terms and citations in rich text. */
function* inText(reading, part) {
  const { html } = part.value;
  const room = reading.room(part);
  for (const [, tag, attributes, inner] of html.matchAll(/<(a|dfn|cite) ([^>]*)>(.*?)<\/\1>/g)) {
    const inWords = plain(inner);
    const id = /data-id="([^"]*)"/.exec(attributes)?.[1];
    if (tag === "a") {
      const href = plain(/href="([^"]*)"/.exec(attributes)[1]);
      const leading = reading.facts("link", room).filter((link) => leadsTo(reading, link, href));
      if (!leading.some((link) => said(reading, link).includes(inWords))) {
        yield { check: "links", place: part.place, message: `“${inWords}” is no link to ${href}` };
      }
    } else if (tag === "dfn" && !canReadTerm(reading, room, inWords, id)) {
      const message = `the definition of “${inWords}” cannot be reached from there`;
      yield { check: "sources", place: part.place, message };
    } else if (tag === "cite" && !canReachSource(reading, room, id, inWords)) {
      const message = `the source of “${inWords}” cannot be reached from there`;
      yield { check: "sources", place: part.place, message };
    }
  }
}

/**
 * Citations of tips, which stand beside the text.
 *
 * @param {Reading} reading
 * @returns {Generator<Finding>}
 */
export function* citations(reading) {
  for (const tip of reading.of("Tip")) {
    for (const { id, number } of tip.value.citations) {
      if (canReachSource(reading, reading.room(tip), id)) continue;
      const message = `source ${number} cannot be reached from there`;
      yield { check: "sources", place: `${tip.place}/citations`, message };
    }
  }
}

function canReadTerm(reading, room, inWords, id) {
  const { definition } = reading.document.glossary.find((entry) => entry.id === id);
  const controls = [...reading.facts("button", room), ...reading.facts("link", room)];
  return reading.transcript.everything.includes(definition)
    && controls.some((control) => said(reading, control).includes(inWords));
}

/** Whether a link leads to a source, or a button with its number or the words shows it. */
function canReachSource(reading, room, id, inWords) {
  const { number, title, url, doi } = reading.document.sources.find((source) => source.id === id);
  const isThere = reading.transcript.everything.includes(title);
  const names = [String(number), inWords].filter(Boolean);
  return (isThere && reading.facts("button", room).some((button) =>
    names.some((name) => said(reading, button).includes(name))))
    || reading.facts("link", room).some(({ href = "" }) => {
      const target = reading.transcript.ids[decodeURIComponent(href.split("#")[1] ?? "")];
      return href === url || (doi && href.includes(doi))
        || (target && said(reading, target).includes(title));
    });
}

function said(reading, { start, end }) {
  return reading.transcript.heard.slice(start, end);
}

function plain(html) {
  return html.replaceAll(/<[^>]*>/g, "").replaceAll(/&#?\w+;/g, (sign) => ENTITY[sign] ?? sign);
}
