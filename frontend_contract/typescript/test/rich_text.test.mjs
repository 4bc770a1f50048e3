/** Rich text as a tree. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

import { parseRichText } from "../index.js";

const EXAMPLES = new URL("../../examples/answers/", import.meta.url);

const words = (node) => (typeof node === "string" ? node : node.children.map(words).join(""));

function* richTexts(value) {
  if (typeof value !== "object" || value === null) return;
  if (typeof value.html === "string") yield value;
  for (const inner of Object.values(value)) yield* richTexts(inner);
}

test("every element of the grammar keeps its place and what it refers to", () => {
  const html = '<p>Een <a href="/rug?a=1&amp;b=2" data-type="article" data-id="1"><em>rug</em></a>, '
    + 'een <dfn data-id="2">pees</dfn> &lt;b&gt;&#x27; <cite data-id="3" data-number="1">(bron)</cite>'
    + "</p><ul><li>een</li><li>twee</li></ul>";
  assert.deepEqual(parseRichText(html), [
    {
      tag: "p",
      children: [
        "Een ",
        {
          tag: "a",
          href: "/rug?a=1&b=2",
          target: { type: "article", id: "1" },
          children: [{ tag: "em", children: ["rug"] }],
        },
        ", een ",
        { tag: "dfn", id: "2", children: ["pees"] },
        " <b>' ",
        { tag: "cite", id: "3", children: ["(bron)"] },
      ],
    },
    {
      tag: "ul",
      children: [{ tag: "li", children: ["een"] }, { tag: "li", children: ["twee"] }],
    },
  ]);
});

test("a link to elsewhere has no target", () => {
  const link = { tag: "a", href: "https://nhg.org", target: null, children: ["NHG"] };
  assert.deepEqual(parseRichText('<a href="https://nhg.org">NHG</a>'), [link]);
});

test("what is not of the grammar loses its tags, never its words", () => {
  const html = '<h2>Kop</h2><p onclick="x()">a<img src=x onerror="x(\'>\')">b<br/>c</p></p>'
    + '<a href="javascript:x()">d</a><a href="//elders.example">e</a><cite>f</cite> 1 < 2';
  const tree = parseRichText(html);
  assert.deepEqual(tree, ["Kop", { tag: "p", children: ["a", "b", "c"] }, "d", "e", "f", " 1 < 2"]);
});

test("every example keeps the words of its text", () => {
  let seen = 0;
  for (const name of readdirSync(EXAMPLES).filter((file) => file.endsWith(".json"))) {
    const answer = JSON.parse(readFileSync(new URL(name, EXAMPLES), "utf8"));
    for (const { html, text } of richTexts(answer)) {
      const shown = parseRichText(html).map(words).join(" ").trim();
      assert.equal(shown.replaceAll(/\s+/g, " "), text.replaceAll(/\s+/g, " "), name);
      seen += 1;
    }
  }
  assert.ok(seen > 20);
});
