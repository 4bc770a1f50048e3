import type { NextConfig } from "next";

const adminOrigin = process.env.ADMIN_ORIGIN ?? process.env.API_ORIGIN ?? "";

export default {
  poweredByHeader: false,
  headers: async () => [
    {
      source: "/:path*",
      headers: [{ key: "Content-Security-Policy", value: "frame-ancestors 'none'" }],
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
