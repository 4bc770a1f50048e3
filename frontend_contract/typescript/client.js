/** A client of the API, on `fetch` alone. */

/** @import * as Contract from "./client.d.ts" */
/** @import { Problem } from "./openapi.d.ts" */

/** @typedef {{ text: string, type: string }} Content */
/** @typedef {Content & { tag: string }} Remembered */
/**
 * @typedef {object} Options what `client.d.ts` tells apart by address
 * @property {Readonly<Record<string, string | number>>} [path]
 * @property {Readonly<Record<string, unknown>>} [query]
 * @property {unknown} [body]
 * @property {AbortSignal} [signal]
 */

const BASE = "/api/v1";
const PAGE_SIZE = 100;

/** @implements {Contract.ProblemError} */
export class ProblemError extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.detail || problem.title);
    this.name = "ProblemError";
    this.problem = problem;
    this.status = problem.status;
    this.code = problem.code;
    this.errors = problem.errors;
  }
}

/**
 * @param {Contract.ClientOptions} options
 * @returns {Contract.Client}
 */
export function createClient({ baseUrl, remember = 0, fetch = globalThis.fetch }) {
  const origin = baseUrl.replace(/\/+$/, "");
  /** @type {Map<string, Remembered>} the one asked for last is at the end */
  const memory = new Map();

  /**
   * @param {string} url
   * @param {AbortSignal | undefined} signal
   * @returns {Promise<Content>}
   */
  async function read(url, signal) {
    const known = memory.get(url);
    const headers = known ? { "If-None-Match": known.tag } : {};
    const response = await fetch(url, { headers, signal: signal ?? null });
    const isKnown = known && response.status === 304;
    const content = isKnown ? known : await contentOf(response);
    const tag = isKnown ? known.tag : response.headers.get("ETag");
    memory.delete(url);
    if (tag !== null && remember > 0) {
      memory.set(url, { ...content, tag });
      for (const oldest of memory.keys()) if (memory.size > remember) memory.delete(oldest);
    }
    return content;
  }

  /**
   * @param {string} path
   * @param {Options} [options]
   * @returns {Promise<any>}
   */
  async function get(path, { signal, ...options } = {}) {
    return parse(await read(address(origin, path, options), signal));
  }

  /**
   * @param {string} path
   * @param {Options} [options]
   * @returns {Promise<any>}
   */
  async function post(path, { signal, body, ...options } = {}) {
    const response = await fetch(address(origin, path, options), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: signal ?? null,
    });
    return parse(await contentOf(response));
  }

  /**
   * @param {string} path
   * @param {Options} [options]
   * @returns {AsyncGenerator<any, void, undefined>}
   */
  async function* items(path, options = {}) {
    const query = { pageSize: PAGE_SIZE, page: 1, ...options.query };
    for (let page = Number(query.page), last = page; page <= last; page += 1) {
      const list = await get(path, { ...options, query: { ...query, page } });
      yield* list.items;
      last = list.totalPages;
    }
  }

  // Which options and answer go with which path is for callers; here all are alike.
  return /** @type {any} */ ({ get, post, items });
}

/**
 * @param {string} origin
 * @param {string} path
 * @param {Options} options
 */
function address(origin, path, { path: values = {}, query = {} }) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    if (value === undefined) throw new TypeError(`The path needs "${name}".`);
    return encodeURIComponent(value);
  });
  const parameters = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return `${origin}${BASE}${filled}${parameters.length > 0 ? "?" : ""}${parameters.join("&")}`;
}

/**
 * @param {Response} response
 * @returns {Promise<Content>}
 * @throws {ProblemError} it is not the answer that was asked for
 */
async function contentOf(response) {
  const type = (response.headers.get("Content-Type") ?? "").split(";", 1)[0] ?? "";
  const text = await response.text();
  if (response.ok && ["application/json", "text/plain"].includes(type)) return { text, type };
  if (type === "application/problem+json") throw new ProblemError(JSON.parse(text));
  throw new ProblemError({
    type: "about:blank",
    title: response.statusText || "Unexpected answer",
    status: response.status,
    detail: `${response.url} answered ${response.status} with ${type || "no type"}.`,
    instance: response.url,
    code: "unexpectedAnswer",
    errors: [],
  });
}

/** @param {Content} content */
function parse({ text, type }) {
  return type === "application/json" ? JSON.parse(text) : text;
}
