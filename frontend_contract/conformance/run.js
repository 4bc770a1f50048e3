#!/usr/bin/env node
/** Shows a frontend every example and reports what it does not render rightly. */

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

import { contentApi } from "./api.js";
import { allCases } from "./cases.js";
import { readContract } from "./contract.js";
import { judge, openBrowser, visitor } from "./judge.js";
import { report } from "./report.js";

const HELP = `Usage: node run.js --frontend http://localhost:3000 [options]

  --frontend ADDRESS  where your frontend is; it reads its content from the address of --api
  --api ADDRESS       where this kit plays the content API (http://localhost:8100)
  --article PATH      the address of an article: "{path}" (as it is), or "/artikelen/{slug}"
  --preview PATH      that of a draft: "/preview?token={token}"; without it drafts are not tried
  --start COMMAND     starts your frontend, with API_ORIGIN set, and stops it at the end
  --serve             only plays the API, for a frontend that is built beforehand
  --only NAME         tries this example alone; may be repeated
  --chromium PATH     a Chromium or Chrome; otherwise CHROMIUM, or what is installed
  --patience SECONDS  how long a page may take to show the article (10)
  --json              reports in JSON
`;
const OPTIONS = /** @type {const} */ ({
  frontend: { type: "string" },
  api: { type: "string", default: "http://localhost:8100" },
  article: { type: "string", default: "{path}" },
  preview: { type: "string" },
  start: { type: "string" },
  serve: { type: "boolean", default: false },
  only: { type: "string", multiple: true, default: [] },
  chromium: { type: "string", default: process.env.CHROMIUM || undefined },
  patience: { type: "string", default: "10" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
});
const ON_DEBIAN = "/usr/bin/chromium";
const AT_ONCE = 2;
const START_MILLISECONDS = 60_000;

/** What keeps the kit from judging at all. */
class Refused extends Error {}

async function main() {
  const values = readOptions();
  if (values.help || (!values.frontend && !values.serve)) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const origin = originOf(values.api);
  const contract = readContract(origin);
  const cases = allCases(contract);
  const api = await listen(contentApi({ contract, cases, origin }), origin);
  if (values.serve) {
    process.stdout.write(`The content API is played at ${origin}. Stop it with Ctrl+C.\n`);
    return new Promise(() => {});
  }
  const started = values.start ? start(values.start, origin) : null;
  try {
    const frontend = {
      origin: originOf(values.frontend),
      article: values.article,
      preview: values.preview ?? null,
      site: contract.answers.getSite,
      patience: { first: Number(values.patience) * 1000, last: Number(values.patience) * 500 },
    };
    await reach(frontend.origin, started, origin);
    const chosen = chooseCases(cases, values.only, frontend.preview);
    const results = await judgeAll(chosen, frontend, values.chromium);
    process.stdout.write(values.json ? `${JSON.stringify(results, null, 2)}\n` : report(results));
    return results.some(({ findings }) => findings.length > 0) ? 1 : 0;
  } finally {
    started?.stop();
    api?.close();
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    if (Number(values.patience) > 0) return values;
    throw new RangeError(`--patience must be a number of seconds, not “${values.patience}”.`);
  } catch (error) {
    throw new Refused(error.message);
  }
}

function originOf(address) {
  if (!URL.canParse(address)) throw new Refused(`“${address}” is no address: begin with http://.`);
  return new URL(address).origin;
}

/** Listens, unless the kit plays the API there already in another window. */
async function listen(server, origin) {
  const { hostname, port } = new URL(origin);
  const failure = await new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(Number(port || 80), hostname, () => resolve(null));
  });
  if (!failure) return server;
  const answer = await fetch(`${origin}/api/v1/articles/tip-list`).catch(() => null);
  if (answer?.ok) return null;
  throw new Refused(`The API cannot be played at ${origin}: ${failure.message}`);
}

/** Starts a command, and with it everything that it starts. */
function start(command, origin) {
  const env = { ...process.env, API_ORIGIN: origin };
  // What it prints goes beside the report.
  const child = spawn(command, { shell: true, detached: true, stdio: ["ignore", 2, 2], env });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const stop = () => hasEnded() || process.kill(-child.pid);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      stop();
      process.exit(2);
    });
  }
  return { hasEnded, stop };
}

/** Waits for the frontend that was started; one that runs already must answer at once. */
async function reach(address, started, origin) {
  const deadline = Date.now() + START_MILLISECONDS;
  for (;;) {
    try {
      await fetch(address);
      if (started?.hasEnded()) throw new Refused("Something else answers there already.");
      return;
    } catch (error) {
      if (error instanceof Refused) throw error;
      if (!started || started.hasEnded() || Date.now() > deadline) {
        throw new Refused(
          `There is no frontend at ${address} (${error.cause?.code ?? error.message}).\n`
          + `Start it so that it reads its content from ${origin}/api/v1, and try again.`,
        );
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function chooseCases(cases, names, preview) {
  const unknown = names.filter((name) => !cases.some((example) => example.name === name));
  if (unknown.length > 0) {
    const all = cases.map(({ name }) => name).join(", ");
    throw new Refused(`There is no example ${unknown.join(", ")}. There are: ${all}`);
  }
  return cases.filter(({ name, isDraft }) =>
    (names.length === 0 || names.includes(name)) && (!isDraft || preview));
}

async function judgeAll(cases, frontend, named) {
  const executablePath = named ?? (existsSync(ON_DEBIAN) ? ON_DEBIAN : undefined);
  const browser = await openBrowser(executablePath).catch((error) => {
    throw new Refused(`No browser: ${error.message}\nName one with --chromium or CHROMIUM.`);
  });
  try {
    const context = await visitor(browser);
    const results = [];
    const left = cases.entries();
    const visit = async () => {
      for (const [index, example] of left) {
        results[index] = { name: example.name, findings: await judge(context, frontend, example) };
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, visit));
    return results;
  } finally {
    await browser.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
