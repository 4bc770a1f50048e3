import { defineConfig } from "astro/config";

export default defineConfig({
  build: { format: "file" },
  // What the feed of changes brought, and how far it was read: keep it from build to build.
  cacheDir: "./.astro/cache",
});
