import { api, fail } from "#lib/api.server.ts";

import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async () => {
  const fields = ["title", "summary", "path"] as const;
  const articles = await Array.fromAsync(api.items("/articles", { query: { fields } })).catch(fail);
  return { articles };
};
