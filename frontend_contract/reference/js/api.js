/** Reads the content API: documents come back as they are, failures as one of two errors. */

/** @import { Article, ArticleList, Draft } from "./contract.js" */

const TIMEOUT_MILLISECONDS = 15_000;

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

export class Api {
  /** @param {string} base the address of the API, without a slash at the end */
  constructor(base) {
    this.base = `${base}/api/v1`;
  }

  /**
   * @param {number} page from 1
   * @param {AbortSignal} signal
   * @returns {Promise<ArticleList>}
   */
  articles(page, signal) {
    return this.#read(`/articles?page=${page}&pageSize=12`, { signal });
  }

  /**
   * @param {string} slug
   * @param {AbortSignal} signal
   * @returns {Promise<Article>}
   */
  article(slug, signal) {
    return this.#read(`/articles/${encodeURIComponent(slug)}`, { signal });
  }

  /**
   * Reads a draft. It is never kept, and the token in the address goes no further.
   *
   * @param {string} token
   * @param {AbortSignal} signal
   * @returns {Promise<Draft>}
   */
  preview(token, signal) {
    return this.#read(`/previews/${encodeURIComponent(token)}`, { signal, cache: "no-store" });
  }

  /**
   * @param {string} path
   * @param {RequestInit & { signal: AbortSignal }} options
   * @returns {Promise<any>}
   * @throws {ApiProblem | Unreachable}
   */
  async #read(path, { signal, ...options }) {
    let response;
    try {
      response = await fetch(this.base + path, {
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
