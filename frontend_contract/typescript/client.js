/** A client of the API, on `fetch` alone. */

/** @import * as Contract from "./client.d.ts" */
/** @import { Problem } from "./openapi.d.ts" */

/** @typedef {{ text: string, tag: string }} Remembered */
/**
 * @typedef {object} Options what `client.d.ts` tells apart by address
 * @property {Readonly<Record<string, string | number>>} [path]
 * @property {Readonly<Record<string, unknown>>} [query]
 * @property {unknown} [body]
 * @property {AbortSignal} [signal]
 */

const BASE = "/api/v1";
const PAGE_SIZE = 100;
const JSON_TYPE = "application/json";
const TEXT_TYPE = "text/plain";
const PROBLEM_TYPE = "application/problem+json";

/** @implements {Contract.ProblemError} */
export class ProblemError extends Error {
  /**
   * @param {Problem} problem
   * @param {number | null} [retryAfter]
   */
  constructor(problem, retryAfter = null) {
    super(problem.detail || problem.title);
    this.name = "ProblemError";
    this.problem = problem;
    this.status = problem.status;
    this.code = problem.code;
    this.errors = problem.errors;
    this.retryAfter = retryAfter;
  }
}

/**
 * @param {Contract.ClientOptions} options
 * @returns {Contract.Client}
 */
export function createClient({ baseUrl, remember = 0, fetch = send }) {
  const origin = baseUrl.replace(/\/+$/, "");
  /** @type {Map<string, Remembered>} the one asked for last is at the end */
  const memory = new Map();

  /**
   * @param {string} path
   * @param {Options} [options]
   * @returns {Promise<any>}
   */
  async function get(path, { signal, ...options } = {}) {
    const url = address(origin, path, options);
    const known = memory.get(url);
    const headers = known ? { "If-None-Match": known.tag } : {};
    const response = await fetch(url, { headers, signal: signal ?? null });
    // What was withdrawn is not kept, nor what nobody may keep.
    memory.delete(url);
    const isKnown = known && response.status === 304;
    const text = isKnown ? known.text : await response.text();
    const value = isKnown ? parse(text, typeOf(path)) : valueOf(response, text, typeOf(path));
    const tag = isKnown ? known.tag : tagOf(response);
    if (tag !== null && remember > 0) {
      memory.set(url, { text, tag });
      for (const oldest of memory.keys()) if (memory.size > remember) memory.delete(oldest);
    }
    return value;
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
    return valueOf(response, await response.text(), JSON_TYPE);
  }

  /**
   * @param {string} path
   * @param {Options} [options]
   * @returns {AsyncGenerator<any, void, undefined>}
   */
  async function* items(path, options = {}) {
    const { page: first = 1, ...query } = options.query ?? {};
    for (let page = Number(first), last = page; page <= last; page += 1) {
      const list = await get(path, { ...options, query: { pageSize: PAGE_SIZE, ...query, page } });
      for (const item of list.items) {
        options.signal?.throwIfAborted();
        yield item;
      }
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

/** @type {typeof fetch} what `fetch` is now: it may have been replaced since this was loaded */
function send(...request) {
  return globalThis.fetch(...request);
}

/**
 * @param {Response} response
 * @returns {string | null} null when it may not be kept
 */
function tagOf({ headers }) {
  const isPrivate = /\b(no-store|private)\b/.test(headers.get("Cache-Control") ?? "");
  return isPrivate ? null : headers.get("ETag");
}

/** @param {string} path of which `/text` alone is no JSON */
function typeOf(path) {
  return path.endsWith("/text") ? TEXT_TYPE : JSON_TYPE;
}

/**
 * @param {string} text
 * @param {string} type
 * @returns {any} undefined when it is not of that type
 */
function parse(text, type) {
  if (type === TEXT_TYPE) return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * @param {Response} response
 * @param {string} text of its body
 * @param {string} expected the type that was asked for
 * @returns {any}
 * @throws {ProblemError} it is not the answer that was asked for
 */
function valueOf({ headers, ok, status, statusText }, text, expected) {
  const type = (headers.get("Content-Type") ?? "").replace(/;.*/, "").trim().toLowerCase();
  const value = type === expected || type === PROBLEM_TYPE ? parse(text, type) : undefined;
  if (ok && type === expected && value !== undefined) return value;
  const retryAfter = Number(headers.get("Retry-After") ?? NaN);
  throw new ProblemError({
    type: "about:blank",
    title: statusText || "Unexpected answer",
    // Without the address: that of a draft is a secret, and messages end up in logs.
    detail: `The answer was ${status} with ${type || "no type"}.`,
    instance: "",
    code: "unexpectedAnswer",
    errors: [],
    ...(type === PROBLEM_TYPE ? value : {}),
    status,
  }, Number.isNaN(retryAfter) ? null : retryAfter);
}
