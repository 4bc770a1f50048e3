import { api } from "#lib/api.server.ts";

import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async () => {
  const fields = ["title", "summary", "path"] as const;
  return { articles: await Array.fromAsync(api.items("/articles", { query: { fields } })) };
};
