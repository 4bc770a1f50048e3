/** Blocks, and linked data, as a frontend shows them. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

import * as contract from "../index.js";

const EXAMPLES = new URL("../../examples/blocks/", import.meta.url);

test("each block goes to its own renderer, and one without is left out", () => {
  const renderers = { paragraph: (block) => block.text, callout: (block) => block.heading };
  const blocks = [
    { type: "callout", heading: "Let op" },
    { type: "hologram" },
    { type: "toString" },
    { type: "paragraph", text: "Adem rustig." },
  ];
  assert.deepEqual(contract.renderBlocks(blocks, renderers), ["Let op", "Adem rustig."]);
});

test("renderers can be the methods of a class", () => {
  class Words {
    section({ heading, content }) {
      return [heading, ...contract.renderBlocks(content, this)].join(" ");
    }

    paragraph({ text }) {
      return text;
    }
  }
  const blocks = [
    { type: "constructor" },
    { type: "section", heading: "Rug", content: [{ type: "paragraph", text: "Adem rustig." }] },
  ];
  assert.deepEqual(contract.renderBlocks(blocks, new Words()), ["Rug Adem rustig."]);
});

test("every example has the type of its name", () => {
  for (const name of readdirSync(EXAMPLES)) {
    const block = JSON.parse(readFileSync(new URL(name, EXAMPLES), "utf8"));
    assert.ok(contract.hasType(block, name.split(".")[0]), name);
    assert.ok(!contract.hasType(block, "hologram"));
  }
});

test("a case that should not be there is an error", () => {
  assert.throws(() => contract.assertNever({ status: "new" }), /Not a case: {"status":"new"}/);
});

test("linked data cannot end its element, and means what it meant", () => {
  const jsonLd = { "@type": "x", name: '</script><!-- & "\u2028 é' };
  const text = contract.jsonLdText(jsonLd);
  assert.doesNotMatch(text, /[<>&\u2028]/);
  assert.deepEqual(JSON.parse(text), jsonLd);
});

test("all of it comes from one entry", () => {
  const names = ["InvalidAnswers", "ProblemError", "assertNever", "createClient", "evaluate"];
  names.push("hasType", "jsonLdText", "parseRichText", "renderBlocks", "reviewStatus");
  assert.deepEqual(Object.keys(contract).sort(), names);
});
