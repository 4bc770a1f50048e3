/** The API as this site reads it, and its problems as statuses of this site. */

import { createClient, ProblemError } from "@adviesbijklachten/contract/client";
import type { Client } from "@adviesbijklachten/contract/client";

let server: Client | undefined;

/**
 * On the server what was read is asked for again with its `ETag`, and `no-cache` passes by a CDN
 * that may be a minute late. So every page is of now, and 304 costs the API next to nothing.
 */
export function useApi(): Client {
  const baseUrl = useRuntimeConfig().public.apiOrigin;
  if (import.meta.client) return createClient({ baseUrl });
  return (server ??= createClient({ baseUrl, remember: 500, fetch: newest }));
}

const newest: typeof fetch = (url, init) =>
  fetch(url, { ...init, headers: { ...init?.headers, "Cache-Control": "no-cache" } });

/**
 * Reads what a page shows, once for server and browser.
 *
 * @throws {NuxtError} with the status of the API's problem; anything else is 502, also no answer
 */
export async function useRead<T>(key: string, read: () => Promise<T>): Promise<T> {
  const { data, error } = await useAsyncData(key, () => read().catch(fail));
  if (error.value) throw createError({ ...error.value, fatal: true });
  return data.value as T;
}

// What says something of the page. Of the codes, for a proxy in between may say 404 of its own.
const STATUSES: Record<string, number> = { notFound: 404, invalidRequest: 404, gone: 410 };

function fail(problem: unknown): never {
  const status = problem instanceof ProblemError && STATUSES[problem.code];
  if (!status) console.error(problem);
  throw createError({ status: status || 502 });
}
