/** Reads the content API: documents come back as they are, failures as one of two errors. */

/** @import { Answers, Outcome } from "../../typescript/evaluate.js" */
/** @import { CareRouteSummary, Check, CheckSummary } from "./contract/checks.js" */
/** @import { ArticleSummary, ExerciseSummary, List } from "./contract/documents.js" */
/** @import { PersonSummary, TermSummary, TermType } from "./contract/documents.js" */
/** @import { Draft, Site, SitePage } from "./contract/site.js" */

const TIMEOUT_MILLISECONDS = 15_000;
const MOST_A_PAGE = 100;
const TERM_ADDRESSES = { topic: "topics", complaint: "complaints", bodyRegion: "body-regions" };

/** The API answered, but not with what was asked: `status` and `code` say why. */
export class ApiProblem extends Error {
  /**
   * @param {number} status
   * @param {string} code stable, for programs
   * @param {string} title for people
   * @param {object | null} [replacement] what came in the place of what is gone
   */
  constructor(status, code, title, replacement = null) {
    super(title);
    this.status = status;
    this.code = code;
    this.replacement = replacement;
  }
}

/** The API did not answer: no connection, too slow, or something else in between. */
export class Unreachable extends Error {}

/** @typedef {Partial<Record<TermType | "search", string>>} ArticleFilters */
/** @typedef {Record<string, string | number | null | undefined>} Query */

export class Api {
  /** @param {string} base the address of the API, without a slash at the end */
  constructor(base) {
    this.base = `${base}/api/v1`;
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<Site>}
   */
  site(signal) {
    return this.#read("/site", {}, { signal });
  }

  /**
   * What is at a path of the site.
   *
   * @param {string} path
   * @param {AbortSignal} signal
   * @param {RequestCache} [cache]
   * @returns {Promise<SitePage>}
   */
  page(path, signal, cache = "default") {
    return this.#read("/pages", { path }, { signal, cache });
  }

  /**
   * Articles that fit every filter: those found by words come best first, others newest first.
   *
   * @param {ArticleFilters & { page: number, pageSize: number }} query
   * @param {AbortSignal} signal
   * @returns {Promise<List<ArticleSummary>>}
   */
  articles(query, signal) {
    return this.#read("/articles", query, { signal });
  }

  /**
   * Every term of a kind, by title.
   *
   * @param {TermType} type
   * @param {AbortSignal} signal
   * @returns {Promise<TermSummary[]>}
   */
  async terms(type, signal) {
    /** @type {TermSummary[]} */
    const terms = [];
    for (let page = 1, last = 1; page <= last; page += 1) {
      const query = { page, pageSize: MOST_A_PAGE };
      const list = await this.#read(`/${TERM_ADDRESSES[type]}`, query, { signal });
      terms.push(...list.items);
      last = list.totalPages;
    }
    return terms;
  }

  /**
   * @param {{ page: number, pageSize: number }} query
   * @param {AbortSignal} signal
   * @returns {Promise<List<PersonSummary>>}
   */
  people(query, signal) {
    return this.#read("/people", query, { signal });
  }

  /**
   * @param {{ page: number, pageSize: number }} query
   * @param {AbortSignal} signal
   * @returns {Promise<List<ExerciseSummary>>}
   */
  exercises(query, signal) {
    return this.#read("/exercises", query, { signal });
  }

  /**
   * @param {{ page: number, pageSize: number }} query
   * @param {AbortSignal} signal
   * @returns {Promise<List<CheckSummary>>}
   */
  checks(query, signal) {
    return this.#read("/checks", query, { signal });
  }

  /**
   * @param {{ page: number, pageSize: number }} query
   * @param {AbortSignal} signal
   * @returns {Promise<List<CareRouteSummary>>}
   */
  careRoutes(query, signal) {
    return this.#read("/care-routes", query, { signal });
  }

  /**
   * Which version of a check is the current one, at this moment.
   *
   * @param {string} slug
   * @param {AbortSignal} signal
   * @returns {Promise<Pick<Check, "checkVersion" | "hash">>}
   */
  checkVersion(slug, signal) {
    const query = { fields: "checkVersion,hash" };
    return this.#read(`/checks/${slug}`, query, { signal, cache: "no-cache" });
  }

  /**
   * A version of a check that may not be the current one.
   *
   * @param {string} slug
   * @param {number} version
   * @param {AbortSignal} signal
   * @returns {Promise<Pick<Check, "checkVersion" | "hash">>}
   * @throws {ApiProblem} 410: it was recalled
   */
  frozenVersion(slug, version, signal) {
    return this.#read(`/checks/${slug}/versions/${version}`, {}, { signal, cache: "no-cache" });
  }

  /**
   * Lets the API evaluate answers. They travel in the body only, and nothing is kept.
   *
   * @param {string} slug
   * @param {number} version
   * @param {Answers} answers
   * @param {AbortSignal} signal
   * @returns {Promise<Outcome>}
   */
  advice(slug, version, answers, signal) {
    return this.#read(`/checks/${slug}/versions/${version}/advice`, {}, {
      signal,
      method: "POST",
      cache: "no-store",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify({ answers }),
    });
  }

  /**
   * Reads a draft. It is never kept, and the token in the address goes no further.
   *
   * @param {string} token
   * @param {AbortSignal} signal
   * @returns {Promise<Draft>}
   */
  preview(token, signal) {
    return this.#read(`/previews/${encodeURIComponent(token)}`, {}, { signal, cache: "no-store" });
  }

  /**
   * @param {string} path
   * @param {Query} query what is empty is left out
   * @param {RequestInit & { signal: AbortSignal }} options
   * @returns {Promise<any>}
   * @throws {ApiProblem | Unreachable}
   */
  async #read(path, query, { signal, ...options }) {
    let response;
    try {
      response = await fetch(this.base + path + written(query), {
        headers: { Accept: "application/json" },
        ...options,
        credentials: "omit",
        referrerPolicy: "no-referrer",
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]),
      });
      const document = await response.json();
      if (response.ok) return document;
      const { code, title, replacement } = document;
      throw new ApiProblem(response.status, code, title, replacement);
    } catch (error) {
      if (error instanceof ApiProblem || signal.aborted) throw error;
      if (response && !response.ok) throw new ApiProblem(response.status, "", response.statusText);
      throw new Unreachable(String(error), { cause: error });
    }
  }
}

/**
 * Writes what follows a path.
 *
 * @param {Query} query what is empty is left out
 * @returns {string} from "?" on, or nothing
 */
export function written(query) {
  const filled = Object.entries(query).filter(([, value]) => value);
  const text = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}
