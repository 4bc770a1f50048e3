import { api, fail } from "#lib/api.server.ts";

import type { PageServerLoad } from "./$types";

// A draft is `no-store`, which `remember` never keeps.
export const load: PageServerLoad = async ({ url }) => {
  const token = url.searchParams.get("token") ?? "";
  return {
    draft: await api.get("/previews/{token}", { path: { token } }).catch(fail),
    site: await api.get("/site").catch(fail),
  };
};
