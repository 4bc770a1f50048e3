/** Paths that are no page any more, for the host to answer: `{"/oud": {"status": 308, …}}`. */

import { getCollection } from "astro:content";

type Status = { status: number; location?: string | null };

export async function GET(): Promise<Response> {
  const pages = (await getCollection("pages")).map(({ data }) => data.page);
  const shown = new Set(pages.filter(({ type }) => type === "article").map(({ path }) => path));
  const statuses: Record<string, Status> = {};
  for (const page of pages) {
    if (page.path === null || page.type === "article" || shown.has(page.path)) continue;
    statuses[page.path] = page.type === "gone"
      ? { status: 410 }
      : { status: page.status, location: page.location };
  }
  return Response.json(statuses);
}
