/** The articles that a frontend must show: one for each example, and those that no example is. */

/** @import { Expected } from "./expected.js" */

import { idOf, Marker } from "./expected.js";

/**
 * @typedef {object} Case
 * @property {string} name that of the example, or what it tries
 * @property {any} document an article
 * @property {Expected} expected what its body must say
 * @property {boolean} isDraft whether only a preview can show it
 */

const FRAMES = new Set(["section", "subsection", "unsupported"]);

/**
 * @param {ReturnType<import("./contract.js").readContract>} contract
 * @returns {Case[]}
 */
export function allCases({ openapi, blocks, answers }) {
  const full = answers.getArticle;
  const sparse = answers["getArticle.sparse"];
  const make = (name, base, body) => {
    const isDraft = body.some(({ type }) => type === "unsupported");
    const around = [paragraph("Hiervoor staat dit."), ...body, paragraph("Hierna staat dit.")];
    const { blocks: marked, expected } = new Marker(openapi).mark(around);
    const slug = slugOf(name);
    const own = { id: idOf(name), slug, path: `/${slug}`, title: `Proef ${name}`, body: marked };
    const document = { ...isDraft ? renamed(answers.getPreview) : base, ...own };
    return { name, isDraft, expected, document };
  };
  return [
    ...Object.entries(blocks).map(([name, block]) =>
      make(name, name.endsWith(".sparse") ? sparse : full, [block])),
    make("figure.decorative", sparse, [decorative(blocks.figure)]),
    make("unknown", full, withUnknown(blocks)),
    make("nested", full, [nested(blocks)]),
    make("article", full, full.body),
    make("article.sparse", sparse, sparse.body),
  ];
}

/** `tipList.sparse` becomes `tip-list-sparse`. */
function slugOf(name) {
  return name.replaceAll(".", "-").replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** People in the examples are called "Voorbeeld", which a page may also say of a draft. */
function renamed(document) {
  return JSON.parse(JSON.stringify(document).replaceAll("Voorbeeld", "Jansen"));
}

function paragraph(text) {
  return { type: "paragraph", html: `<p>${text}</p>`, text };
}

function decorative(figure) {
  return { ...figure, image: { ...figure.image, alt: "", decorative: true } };
}

/** Blocks, items and actions of later versions, between known ones that add no words of their own. */
function withUnknown({ bulletList, section, seekHelp }) {
  const later = { type: "ofALaterVersion", heading: "Van later", text: "Van later" };
  const [statement, ...others] = bulletList.items;
  const items = [statement, ...others.flatMap((item) => [later, item])];
  const known = paragraph("Dit is bekend.");
  const content = [known, later, paragraph("Dit ook.")];
  const action = { ...later, label: "Van later" };
  // With the main check at hand, which an unknown action is not to lead to.
  const toMainCheck = { type: "check", label: "Doe de check", check: null };
  const [card, ...more] = seekHelp.cards;
  const cards = [{ ...card, action }, ...more.map((one) => ({ ...one, action: toMainCheck }))];
  return [later, known, { ...bulletList, items }, { ...section, content }, { ...seekHelp, cards }];
}

/** Every block that fits in a subsection, an expander with the rest among them. */
function nested({ section, subsection, ...blocks }) {
  const content = Object.values(blocks).filter(({ type }) => !FRAMES.has(type));
  return { ...section, content: [{ ...subsection, content }] };
}
