/** Reads the content API through the client of the package, with care for who is reading. */

/** @import { Client } from "../../typescript/client.js" */

// This path is right on disk and in the browser, where nothing lies above the root.
import { createClient } from "../../typescript/client.js";

const TIMEOUT_MILLISECONDS = 15_000;

/** @typedef {Client & { fresh: Client }} Api `fresh` asks anew what the browser may have kept */

/** The API did not answer: no connection, too slow, or something else in between. */
export class Unreachable extends Error {}

/** There is nothing here, as this site found out by itself. */
export class NotFound extends Error {}

/**
 * @param {string} baseUrl the address of the API, without a slash at the end
 * @returns {Api}
 */
export function apiAt(baseUrl) {
  return {
    ...createClient({ baseUrl, fetch: asking("default") }),
    fresh: createClient({ baseUrl, fetch: asking("no-cache") }),
  };
}

/**
 * Asks without a cookie and without telling where the question comes from; what has not come
 * whole in time counts as no answer.
 *
 * @param {RequestCache} cache
 * @returns {typeof fetch}
 */
function asking(cache) {
  return async (address, options) => {
    const left = options?.signal ?? new AbortController().signal;
    try {
      const response = await fetch(address, {
        ...options,
        cache,
        credentials: "omit",
        referrerPolicy: "no-referrer",
        signal: AbortSignal.any([left, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]),
      });
      await response.clone().arrayBuffer();
      return response;
    } catch (error) {
      if (left.aborted) throw error;
      throw new Unreachable(String(error), { cause: error });
    }
  };
}
