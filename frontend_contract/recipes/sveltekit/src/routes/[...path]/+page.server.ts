import { error, redirect } from "@sveltejs/kit";

import { api, fail } from "#lib/api.server.ts";

import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ params }) => {
  const page = await api.get("/pages", { query: { path: `/${params.path}` } }).catch(fail);
  switch (page.type) {
    case "redirect":
      return page.location ? redirect(page.status, page.location) : error(404);
    case "article":
    case "check":
      return { page, site: await api.get("/site").catch(fail) };
    default:
      return error(404); // other documents are left to you
  }
};
