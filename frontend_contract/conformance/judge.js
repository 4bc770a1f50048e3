/** Visits pages of a frontend and says what is not as it should be. */

/** @import { Browser, BrowserContext, Page } from "playwright-core" */
/** @import { Case } from "./cases.js" */
/** @import { Finding } from "./reading.js" */

import axe from "axe-core";
import { chromium } from "playwright-core";

import { citations, links } from "./checks/links.js";
import { images, videos } from "./checks/media.js";
import { headings, lists, tables } from "./checks/structure.js";
import { order, slips, texts } from "./checks/text.js";
import { Reading } from "./reading.js";
import { startVideos, transcribe, unfold } from "./transcript.js";

const CHECKS = [texts, order, slips, headings, lists, tables, images, videos, links, citations];
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const DESKTOP = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
// Addresses in examples, where nothing is. Routes of Playwright would switch the cache off.
const NOWHERE = /^https?:\/\/[^/]*\.example\//;
const ARGUMENTS = ["--no-sandbox", "--host-resolver-rules=MAP *.example ~NOTFOUND"];
const PAUSE = 100;
const SHOWN = 200;
const DRAFT = /\b(?:concept|voorbeeld|voorbeeldweergave|preview|draft)\b/i;

/**
 * How a frontend is visited.
 *
 * @typedef {object} Frontend
 * @property {string} origin
 * @property {string} article the address of an article, with `{path}` or `{slug}`
 * @property {string | null} preview that of a draft, with `{token}`; null when there is none
 * @property {any} site the answer of `/site`
 * @property {{ first: number, last: number }} patience how long to wait for the page, and for the
 *   rest of it, in milliseconds
 */

/**
 * @param {string} [executablePath] without it the Chrome of this machine is used
 * @returns {Promise<Browser>}
 */
export function openBrowser(executablePath) {
  const channel = executablePath ? undefined : "chrome";
  return chromium.launch({ executablePath, channel, args: ARGUMENTS });
}

/**
 * Opens a window as a Dutch visitor has it.
 *
 * @param {Browser} browser
 * @returns {Promise<BrowserContext>}
 */
export function visitor(browser) {
  return browser.newContext({ viewport: DESKTOP, locale: "nl-NL" });
}

/**
 * @param {BrowserContext} context
 * @param {Frontend} frontend
 * @param {Case} example
 * @returns {Promise<Finding[]>}
 */
export async function judge(context, frontend, example) {
  const page = await context.newPage();
  try {
    const faults = noteFaults(page);
    const found = await open(page, frontend.origin + addressOf(frontend, example))
      ?? await read(page, frontend, example);
    if (found.some(({ check }) => check === "page")) return [...found, ...faults];
    return [...found, ...await violations(page), ...await overflow(page), ...faults];
  } finally {
    await page.close();
  }
}

/** Gives what keeps the page from opening; null when nothing does. */
async function open(page, address) {
  try {
    await page.goto(address, { waitUntil: "load" });
    return null;
  } catch (error) {
    return [{ check: "page", place: "", message: error.message.split("\n")[0] }];
  }
}

function addressOf({ article, preview }, { isDraft, document: { path, slug } }) {
  const template = isDraft ? preview : article;
  return template.replace("{path}", path).replace("{slug}", slug).replace("{token}", slug);
}

/** Keeps what goes wrong in the page while it is open. */
function noteFaults(page) {
  /** @type {Finding[]} */
  const faults = [];
  const note = (message) => faults.push({ check: "console", place: "", message });
  page.on("pageerror", (error) => note(String(error)));
  page.on("console", (said) => {
    if (said.type() === "error" && !NOWHERE.test(said.location().url)) note(said.text());
  });
  return faults;
}

/** Judges the page, again and again while something is missing: it may still be on its way. */
async function read(page, frontend, example) {
  const started = Date.now();
  for (;;) {
    await page.evaluate(unfold);
    await page.evaluate(startVideos);
    const transcript = await page.evaluate(transcribe);
    const reading = new Reading(transcript, example.expected, {
      document: example.document,
      site: frontend.site,
      addresses: (href) => addresses(frontend, href),
    });
    const isThere = reading.stretch.heard && reading.stretch.seen;
    const found = isThere ? judged(reading, example) : [absence(reading)];
    const wait = isThere ? frontend.patience.last : frontend.patience.first;
    if (found.length === 0 || Date.now() - started > wait) return found;
    await page.waitForTimeout(PAUSE);
  }
}

function judged(reading, { isDraft }) {
  const found = CHECKS.flatMap((check) => [...check(reading)]);
  if (isDraft && !DRAFT.test(reading.transcript.seen)) {
    found.push({ check: "draft", place: "", message: "nothing says that this is a draft" });
  }
  return found;
}

function absence({ texts: [first, ...others], transcript }) {
  const around = [first, others.at(-1)].map(({ text }) => `“${text.seen[0]}”`).join(" and ");
  const instead = transcript.heard.slice(0, SHOWN).trim();
  const message = `around the example ${around} are missing; the page says “${instead} …”`;
  return { check: "page", place: "", message };
}

/** Where a link of the contract may lead on this frontend. */
function addresses({ origin, article }, href) {
  if (!href.startsWith("/")) return [new URL(href).href.replace(/\/$/, "")];
  const slug = href.split("/").at(-1);
  const own = article.replace("{path}", href).replace("{slug}", slug);
  return [href, own].map((path) => (origin + path).replace(/\/$/, ""));
}

/** @param {Page} page */
async function violations(page) {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    (values) => window.axe.run({ runOnly: values, resultTypes: ["violations"] }), STANDARDS,
  );
  return found.map(({ id, help, nodes }) => ({
    check: "axe",
    place: nodes[0].target.flat().join(" "),
    message: `${help} (${id}${nodes.length > 1 ? `, ${nodes.length} times` : ""})`,
  }));
}

/** @param {Page} page */
async function overflow(page) {
  await page.setViewportSize(NARROW);
  const { width, widest } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const all = [...document.body.querySelectorAll("*")];
    const beyond = all.find((element) => element.getBoundingClientRect().right > clientWidth + 1)
      // A long word reaches beyond the box that it is in.
      ?? all.findLast((element) => element.scrollWidth > element.clientWidth);
    return { width: scrollWidth, widest: (beyond ?? document.body).outerHTML.slice(0, 80) };
  });
  if (width <= NARROW.width) return [];
  const message = `at ${NARROW.width} px the page is ${width} px wide: ${widest} …`;
  return [{ check: "reflow", place: "", message }];
}
