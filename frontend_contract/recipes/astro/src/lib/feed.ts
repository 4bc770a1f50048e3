/** Articles and redirects from the feed of changes; a next build reads on where this one ended. */

import { ProblemError } from "@adviesbijklachten/contract/client";
import type { Article, Change, Redirect } from "@adviesbijklachten/contract/openapi";
import type { Loader, LoaderContext } from "astro/loaders";

import { api } from "./api";

/** What there is at a path; `gone` was withdrawn. */
export type SitePage = Article | Redirect | { readonly type: "gone"; readonly path: string };

const CURSOR = "next";
const TYPES = new Set(["article", "redirect"]); // other documents are left to you

export const feed: Loader = {
  name: "changes",
  async load(context) {
    try {
      await follow(context);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 410) throw error;
      context.logger.warn("The cursor is of before a restored backup: starting again.");
      context.meta.delete(CURSOR);
      context.store.clear();
      await follow(context);
    }
  },
};

async function follow({ meta, store, logger }: LoaderContext): Promise<void> {
  const changes = new Map<string, Change>();
  let after = meta.get(CURSOR);
  for (let hasMore = true; hasMore; ) {
    const answer = await api.get("/changes", { query: { after } });
    for (const change of answer.items) if (TYPES.has(change.type)) changes.set(change.id, change);
    ({ next: after, hasMore } = answer);
  }
  const pages = await Promise.all([...changes.values()].map(read));
  for (const { id, page } of pages) {
    if (page) store.set({ id, data: { page } });
    else store.delete(id);
  }
  // Only now: a build that failed halfway reads the same changes again.
  if (after) meta.set(CURSOR, after);
  logger.info(`${changes.size} changed, ${store.keys().length} in all`);
}

/** Gives what a change made of a document. */
async function read({ id, action, path }: Change): Promise<{ id: string; page: SitePage | null }> {
  if (!path) return { id, page: null };
  if (action === "withdrawn") return { id, page: { type: "gone", path } };
  try {
    const page = await api.get("/pages", { query: { path } });
    return { id, page: page.type === "article" || page.type === "redirect" ? page : null };
  } catch (error) {
    // It changed again meanwhile, which is further on in the feed.
    if (error instanceof ProblemError && [404, 410].includes(error.status)) return { id, page: null };
    throw error;
  }
}
