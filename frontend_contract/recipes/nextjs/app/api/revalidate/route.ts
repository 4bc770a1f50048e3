/** Reads the feed of changes from where it was, and lets go of the pages that it names. */

import { readFile, writeFile } from "node:fs/promises";

import { ProblemError } from "@adviesbijklachten/contract/client";
import { revalidatePath } from "next/cache";

import { api } from "@/lib/api";
import { needed } from "@/lib/settings";

// Beside the pages that it is about: each instance has both, or neither.
const CURSOR = ".next/cache/changes-cursor";

export async function POST(request: Request): Promise<Response> {
  if (request.headers.get("Authorization") !== `Bearer ${needed("REVALIDATE_SECRET")}`) {
    return new Response(null, { status: 401 });
  }
  const changed = await follow(await readFile(CURSOR, "utf8").catch(() => undefined));
  return Response.json({ changed });
}

/** Gives how many changes there were after a cursor; all of them without one. */
async function follow(after: string | undefined): Promise<number> {
  let changed = 0;
  try {
    for (let hasMore = true; hasMore; ) {
      const page = await api.get("/changes", { query: { after } });
      for (const { path } of page.items) if (path) revalidatePath(path);
      changed += page.items.length;
      ({ next: after, hasMore } = page);
    }
  } catch (error) {
    // The cursor is of before a restored backup: nothing that was kept can be trusted.
    if (!(error instanceof ProblemError) || error.status !== 410) throw error;
    revalidatePath("/", "layout");
    return follow(undefined);
  }
  if (changed > 0) revalidatePath("/");
  await writeFile(CURSOR, after ?? "");
  return changed;
}
