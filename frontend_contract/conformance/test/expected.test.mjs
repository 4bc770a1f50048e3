/** What the kit expects of a page is what the contract says, no less. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { allCases } from "../cases.js";
import { readContract } from "../contract.js";
import { everything } from "../expected.js";

const TEXT = new URL("../../examples/answers/getArticleText.txt", import.meta.url);
const contract = readContract("http://localhost:8100");
const cases = allCases(contract);

function textsOf(name) {
  const { expected } = cases.find((example) => example.name === name);
  return everything(expected).flatMap(({ text }) => (text && !text.absent ? [text] : []));
}

test("every word of the text of an article is expected", () => {
  const expected = textsOf("article").flatMap(({ seen, heard }) => [...seen, ...heard]).join(" ");
  const { title, lead } = contract.answers.getArticle;
  const words = readFileSync(TEXT, "utf8").replace(title, "").replace(lead, "").match(/\p{L}+/gu);
  assert.ok(words.length > 100);
  assert.deepEqual(words.filter((word) => !expected.includes(word)), []);
});

test("every type of block has its examples", () => {
  const types = Object.keys(contract.openapi.components.schemas.Block.discriminator.mapping);
  const names = new Set(cases.map(({ name }) => name));
  const wanted = types.flatMap((type) => (type === "unsupported" ? [type] : [type, `${type}.sparse`]));
  assert.deepEqual(wanted.filter((name) => !names.has(name)), []);
});

test("no two texts of an article have the same mark, and none is part of another", () => {
  for (const { name } of cases) {
    const marks = new Set(textsOf(name).map(({ mark }) => mark));
    const given = JSON.stringify(cases.find((example) => example.name === name).document.body);
    for (const mark of marks) {
      assert.match(given, new RegExp(`${mark}(?![a-z])`), name);
      assert.match(mark, /^xq[a-z]{2}$/);
    }
  }
});
