/** Reads the content API: documents come back as they are, failures as one of two errors. */

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
   */
  constructor(status, code, title) {
    super(title);
    this.status = status;
    this.code = code;
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
   * @returns {Promise<SitePage>}
   */
  page(path, signal) {
    return this.#read("/pages", { path }, { signal });
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
        ...options,
        credentials: "omit",
        referrerPolicy: "no-referrer",
        headers: { Accept: "application/json" },
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]),
      });
      const document = await response.json();
      if (response.ok) return document;
      throw new ApiProblem(response.status, document.code, document.title);
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
