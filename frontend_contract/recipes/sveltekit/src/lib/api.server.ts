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

/** Ends a `load` with the status of the API's problem: 404 and 410 stay what they are. */
export function fail(problem: unknown): never {
  if (!(problem instanceof ProblemError)) throw problem;
  error([404, 410].includes(problem.status) ? problem.status : 502);
}
