/** The API as this site reads it: always the newest, for the pages made of it are what is kept. */

import { createClient, ProblemError } from "@adviesbijklachten/contract/client";

import { API_ORIGIN } from "./settings";

// A CDN before the API may be a minute late; `no-cache` is answered by the API itself.
const newest: typeof fetch = (url, init) =>
  fetch(url, { ...init, headers: { ...init?.headers, "Cache-Control": "no-cache" } });

/** `remember` asks again with `If-None-Match`, and 304 costs the API next to nothing. */
export const api = createClient({ baseUrl: API_ORIGIN, remember: 500, fetch: newest });

/** For drafts: nothing is remembered, here or by Next. */
export const draftApi = createClient({
  baseUrl: API_ORIGIN,
  fetch: (url, init) => fetch(url, { ...init, cache: "no-store" }),
});

// Of the codes, for a proxy in between may say 404 of its own.
const STATUSES: Record<string, 404 | 410> = { notFound: 404, invalidRequest: 404, gone: 410 };

/** Gives the status that a problem means for a page; none when it says nothing of the page. */
export function statusOf(problem: unknown): 404 | 410 | undefined {
  return problem instanceof ProblemError ? STATUSES[problem.code] : undefined;
}
