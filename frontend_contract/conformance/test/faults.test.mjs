/**
 * Each check catches what it is for, and nothing else: the reference frontend is served with a
 * fault in it, or made in another way that is right as well. PYTHON and CHROMIUM name the programs
 * to use; EVERY_FAULT tries them all, and not one for each check.
 */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { contentApi } from "../api.js";
import { allCases } from "../cases.js";
import { readContract } from "../contract.js";
import { judge, openBrowser, visitor } from "../judge.js";

const { PYTHON = "python3", CHROMIUM = "/usr/bin/chromium", EVERY_FAULT } = process.env;
const ROOT = process.env.ROOT ?? fileURLToPath(new URL("../../../", import.meta.url));
const PREVIEW = "/preview?content_type=articles.articlepage&token={token}";
const AT_END = "";

/** What is done: in which file what becomes what, which example shows it and which check says it. */
const FAULTS = {
  "a tip is dropped":
    ["js/blocks/lists.js", "block.tips.map(item)", "[]", "tipList", "text"],
  "two items are swapped":
    ["js/blocks/lists.js", '"ul", {}, items', '"ul", {}, items.toReversed()', "bulletList", "order"],
  "signs are not spoken":
    ["js/blocks/lists.js", 'class: "cause-effect", "aria-hidden": "true"', 'class: "cause-effect"',
      "bulletList", "text"],
  "a numbered list has bullets":
    ["js/blocks/lists.js", 'block.style === "number" ? "ol"', 'false ? "ol"', "bulletList", "lists"],
  "a list is no list":
    ["js/blocks/lists.js", 'items.map(({ text }) => element("li"', 'items.map(({ text }) => element("div"',
      "keyPoints", "lists"],
  "an unknown item leaves an empty one":
    ["js/blocks/lists.js", "    return [];", '    return [element("li")];', "unknown", "left out"],
  "a heading skips a level":
    ["js/blocks/body.js", "heading(level, { id: block.anchor }, block.heading)",
      "heading(level + 1, { id: block.anchor }, block.heading)", "subsection.sparse", "headings"],
  "a subsection is not below its section":
    ["js/blocks/body.js", "render(block.content, level + 1)", "render(block.content, level)",
      "nested", "headings"],
  "every heading is the first":
    ["js/dom.js", "tags[Math.min(level, tags.length) - 1]", '"h1"', "section.sparse", "headings"],
  "a section cannot be linked to":
    ["js/blocks/body.js", "{ id: block.anchor }, number", "{}, number", "section.sparse", "links"],
  "what is folded is not there":
    ["js/blocks/body.js", "render(block.content, level)),", "),", "expander.sparse", "text"],
  "a draft does not say what is wrong":
    ["js/blocks/body.js", 'element("p", {}, block.reason)', "null", "unsupported", "text"],
  "a draft looks published":
    ["js/pages/preview.js", "[banner(), ...page.content]", "page.content", "unsupported", "draft"],
  "urgency is colour alone":
    ["js/blocks/help.js", 'element("strong", {}, card.levelLabel),', "", "seekHelp", "care"],
  "signals are said twice":
    ["js/blocks/help.js", "list(card.signals),", "[list(card.signals), list(card.signals)],",
      "seekHelp", "text"],
  "nobody can be called":
    ["js/care_action.js", "href: telephone(number)", 'href: "#bel"', "seekHelp", "call"],
  "a button leads elsewhere":
    ["js/care_action.js", "href: address", 'href: "/"', "seekHelp", "links"],
  "an unknown block is shown":
    ["js/blocks/index.js", "      return [];", "      return [document.createTextNode(block.text)];",
      "unknown", "left out"],
  "an unknown block is excused":
    ["js/blocks/index.js", "      return [];", '      return [document.createTextNode("Onbekend")];',
      "unknown", "left out"],
  "the console has errors":
    ["js/blocks/index.js", "console.info(", "console.error(", "unknown", "console"],
  "a renderer fails":
    ["js/blocks/calls.js", "check?.path && ", "block.check.path && ", "checkCall.sparse", "page"],
  "an image says nothing":
    ["js/picture.js", 'image.decorative ? "" : image.alt', '""', "figure", "images"],
  "decoration says something":
    ["js/picture.js", 'image.decorative ? "" : image.alt', '"foto.jpg"', "figure.decorative", "images"],
  "the page shifts as images load":
    ["js/picture.js", "width: image.width,", "", "figure", "images"],
  "a figure has no caption":
    ["js/blocks/media.js", '"figcaption",', '"div",', "figure", "images"],
  "a table has no caption":
    ["js/blocks/media.js", 'element("caption", { id: captionId }, element("span", {}, block.caption))',
      'element("tbody", {}, element("tr", {}, element("td", { id: captionId }, block.caption)))',
      "table", "tables"],
  "columns have no heads":
    ["js/blocks/media.js", 'scope: "col", ', "", "table", "tables"],
  "a video has no captions":
    ["js/blocks/media.js", "if (captions) ", "if (false) ", "video", "media"],
  "another dosage than the article asks for":
    ["js/blocks/exercise.js", "block.dosage ?? shown.dosage", "shown.dosage", "exercise", "left out"],
  "a film of the exercise is dropped":
    ["js/blocks/exercise.js", 'video && element("p"', 'false && element("p"', "exercise", "media"],
  "a link leads elsewhere":
    ["js/rich_text.js", "const attributes = { href,", 'const attributes = { href: "/",', "paragraph", "links"],
  "a term is not explained":
    ["js/rich_text.js", "if (!entry) return children;", "return children;", "paragraph", "sources"],
  "a source cannot be found":
    ["js/rich_text.js", "`#bron-${number}`", "`#${number}`", "tipList", "sources"],
  "a citation leads nowhere":
    ["js/rich_text.js", ", citation(source.number)]", "]", "paragraph", "sources"],
  "text cannot be seen":
    ["styles/help.css", AT_END, ".timeframe { opacity: 0 }", "seekHelp", "text"],
  "text cannot be heard":
    ["js/blocks/text.js", '"div", { class: "flow" }', '"div", { "aria-hidden": "true" }', "callout", "text"],
  "contrast is low":
    ["styles/blocks.css", AT_END, ".callout p { color: #999; background: #fff }", "callout", "axe"],
  "a page is wider than a telephone":
    ["styles/blocks.css", AT_END, ".callout { min-width: 40rem }", "callout", "reflow"],
};

/** In the same way what is right as well: nothing may be found. */
const FREEDOMS = {
  "signs are spoken by a name": ["js/blocks/lists.js", /(function causeEffect\((.*)\) \{)/, `$1
    return [element("span", { role: "img", "aria-label": spoken }, cause + " ⇒ " + effect)];
  }
  function another($2) {`, "bulletList"],
  "a script unfolds, and renders only then": ["js/blocks/body.js", /(function expander\((.*)\) \{)/, `$1
    const content = element("div", {});
    const control = element("button", { "aria-expanded": "false" }, block.summary);
    control.onclick = () => {
      control.setAttribute("aria-expanded", "true");
      content.replaceChildren(...render(block.content, level));
    };
    return element("div", {}, control, content);
  }
  function another($2) {`, "expander"],
  "text stands in a shadow tree": ["js/blocks/text.js", /(function paragraph\((.*)\) \{)/, `$1
    const shown = document.createElement("div");
    shown.attachShadow({ mode: "open" }).append(richText(block.html, article));
    return shown;
  }
  function another($2) {`, "callout"],
  "text comes later": ["js/blocks/calls.js", /(function related)\((.*)\) \{/, `$1(block, place) {
    const shown = document.createElement("div");
    setTimeout(() => shown.append(another(block, place)), 200);
    return shown;
  }
  function another($2) {`, "related"],
  "urgency comes after the heading": ["js/blocks/help.js",
    /(element\("strong", \{\}, card.levelLabel\),)([^]*?card\.heading\),)/, "$2 $1", "seekHelp"],
  "red flags come first": ["js/blocks/help.js",
    /(block\.intro && [^]*?)(block\.redFlags === "listed" && .*)/, "$2 $1", "seekHelp"],
  "a dosage is short": ["js/blocks/exercise.js", "dosage.text", "dosage.short", "exercise"],
  "style keeps room for an image": ["js/picture.js", /width: image.width,\s+height: image.height,([^]*?\}\);)/,
    '$1 shown.style.aspectRatio = image.width + "/" + image.height;', "figure"],
  "a table is named by a paragraph": ["js/blocks/media.js",
    /element\(\s*"table",\s*\{\},\s*element\("caption".*/,
    `element("p", { id: captionId }, block.caption),
    element("table", { "aria-labelledby": captionId },`, "table"],
};

describe("the kit", { concurrency: 2 }, () => {
  let reference, frontend, api, browser, contract, cases;

  before(async () => {
    const [apiPort, referencePort] = [await freePort(), await freePort()];
    const origin = `http://localhost:${apiPort}`;
    contract = readContract(origin);
    cases = allCases(contract);
    api = contentApi({ contract, cases, origin }).listen(apiPort, "localhost");
    const env = { ...process.env, API_ORIGIN: origin, FRONTEND_PORT: String(referencePort) };
    reference = spawn(PYTHON, ["-m", "frontend_contract.reference.serve"], { cwd: ROOT, env });
    frontend = `http://127.0.0.1:${referencePort}`;
    browser = await openBrowser(CHROMIUM);
    await answers(frontend);
  });

  after(async () => {
    await browser.close();
    api.close();
    reference.kill();
  });

  /** What the kit finds in an example once one file is changed on its way. */
  async function findings(file, change, shown, last) {
    const context = await visitor(browser);
    let changed = false;
    await context.route(`${frontend}/${file}`, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      changed = change(text) !== text;
      await route.fulfill({ response, body: change(text) });
    });
    const found = await judge(context, {
      origin: frontend,
      article: "{path}",
      preview: PREVIEW,
      site: contract.answers.getSite,
      patience: { first: 3000, last },
    }, cases.find(({ name }) => name === shown));
    await context.close();
    assert.ok(changed, `nothing changed in ${file}`);
    return found;
  }

  const seen = new Set();
  for (const [name, [file, from, to, shown, check]] of Object.entries(FAULTS)) {
    if (seen.has(check) && !EVERY_FAULT) continue;
    seen.add(check);
    test(`catches that ${name}`, async () => {
      const change = (text) => (from === AT_END ? text + to : text.replace(from, to));
      const found = await findings(file, change, shown, 300);
      assert.ok(found.some((finding) => finding.check === check), JSON.stringify(found, null, 2));
    });
  }

  for (const [name, [file, from, to, shown]] of Object.entries(FREEDOMS)) {
    test(`allows that ${name}`, async () => {
      const change = (text) => text.replace(from, to);
      assert.deepEqual(await findings(file, change, shown, 10_000), []);
    });
  }
});

async function freePort() {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function answers(address) {
  for (let tried = 0; tried < 100; tried += 1) {
    if (await fetch(address).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The reference frontend does not answer at ${address}`);
}
