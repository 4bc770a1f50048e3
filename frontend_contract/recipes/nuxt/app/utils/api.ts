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
 * @throws {NuxtError} the API has a problem; 404 and 410 stay what they are
 */
export async function useRead<T>(key: string, read: () => Promise<T>): Promise<T> {
  const { data, error } = await useAsyncData(key, () => read().catch(fail));
  if (error.value) throw createError({ ...error.value, fatal: true });
  return data.value as T;
}

function fail(error: unknown): never {
  if (!(error instanceof ProblemError)) throw error;
  const isMissing = error.status === 404 || error.status === 410;
  throw createError({ status: isMissing ? error.status : 502 });
}
