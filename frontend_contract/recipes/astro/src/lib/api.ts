/** The API as a build reads it: past a CDN, which may be a minute late. */

import { createClient } from "@adviesbijklachten/contract/client";

const baseUrl = process.env["API_ORIGIN"];
if (!baseUrl) throw new Error("Set API_ORIGIN to where the API is.");

export const api = createClient({
  baseUrl,
  remember: 100,
  fetch: (url, init) =>
    fetch(url, { ...init, headers: { ...init?.headers, "Cache-Control": "no-cache" } }),
});
