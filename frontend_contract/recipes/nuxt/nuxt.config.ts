const adminOrigin = process.env.ADMIN_ORIGIN ?? process.env.API_ORIGIN ?? "";

export default defineNuxtConfig({
  compatibilityDate: "2026-11-01",
  telemetry: false,
  css: ["~/assets/site.css"],
  app: {
    head: {
      htmlAttrs: { lang: "nl" },
      title: "Advies bij klachten",
      link: [{ rel: "icon", href: "data:," }],
    },
  },
  // What is set at a build can be set anew at a start: NUXT_PUBLIC_API_ORIGIN and so on.
  runtimeConfig: { public: { apiOrigin: process.env.API_ORIGIN ?? "", adminOrigin } },
  routeRules: {
    "/**": { headers: { "Content-Security-Policy": "frame-ancestors 'none'" } },
    // The admin shows drafts in a frame. Their address holds a token, so it goes nowhere else.
    "/preview": {
      headers: {
        "Content-Security-Policy": `frame-ancestors ${adminOrigin}`,
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex",
      },
    },
  },
  typescript: {
    strict: true,
    tsConfig: {
      compilerOptions: { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    },
  },
});
