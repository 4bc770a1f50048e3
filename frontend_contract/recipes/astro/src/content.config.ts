import { defineCollection } from "astro:content";
import { z } from "astro/zod";

import { feed } from "./lib/feed";
import type { SitePage } from "./lib/feed";

export const collections = {
  pages: defineCollection({ loader: feed, schema: z.object({ page: z.custom<SitePage>() }) }),
};
