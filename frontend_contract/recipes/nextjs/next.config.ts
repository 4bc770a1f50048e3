import type { NextConfig } from "next";

const adminOrigin = process.env.ADMIN_ORIGIN ?? process.env.API_ORIGIN ?? "";

export default {
  poweredByHeader: false,
  headers: async () => [
    {
      // For a CDN: as late as the API itself allows, where Next would allow a year.
      source: "/((?!_next/).*)",
      headers: [
        { key: "Content-Security-Policy", value: "frame-ancestors 'none'" },
        { key: "Cache-Control", value: "public, max-age=60, stale-while-revalidate=30" },
      ],
    },
    {
      // The admin shows drafts in a frame. Their address holds a token, so it goes nowhere else.
      source: "/preview",
      headers: [
        { key: "Content-Security-Policy", value: `frame-ancestors ${adminOrigin}` },
        { key: "Cache-Control", value: "no-store" },
        { key: "Referrer-Policy", value: "no-referrer" },
        { key: "X-Robots-Tag", value: "noindex" },
      ],
    },
  ],
} satisfies NextConfig;
