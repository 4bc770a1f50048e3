/** The API as this site reads it: always the newest, for the pages made of it are what is kept. */

import { createClient } from "@adviesbijklachten/contract/client";

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
