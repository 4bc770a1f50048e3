import { api, fail } from "#lib/api.server.ts";

import type { PageServerLoad } from "./$types";

// What `remember` keeps has an ETag; drafts have none, so they are not kept.
export const load: PageServerLoad = async ({ url }) => {
  const token = url.searchParams.get("token") ?? "";
  return {
    draft: await api.get("/previews/{token}", { path: { token } }).catch(fail),
    site: await api.get("/site").catch(fail),
  };
};
