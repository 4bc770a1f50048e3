/** The API as the server reads it, and its problems as statuses of this site. */

import { createClient, ProblemError } from "@adviesbijklachten/contract/client";
import { error } from "@sveltejs/kit";

import { API_ORIGIN } from "$app/env/public";

/**
 * What was read is asked for again with its `ETag`, and `no-cache` passes by a CDN that may be a
 * minute late. So every page is of now, and 304 costs the API next to nothing.
 */
export const api = createClient({
  baseUrl: API_ORIGIN,
  remember: 500,
  fetch: (url, init) =>
    fetch(url, { ...init, headers: { ...init?.headers, "Cache-Control": "no-cache" } }),
});

// What says something of the page. Of the codes, for a proxy in between may say 404 of its own.
const STATUSES: Record<string, number> = { notFound: 404, invalidRequest: 404, gone: 410 };

/** Ends a `load` with the status of the API's problem; anything else is 502, also no answer. */
export function fail(problem: unknown): never {
  const status = problem instanceof ProblemError && STATUSES[problem.code];
  if (!status) console.error(problem);
  error(status || 502);
}
