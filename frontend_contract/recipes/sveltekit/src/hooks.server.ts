import type { Handle } from "@sveltejs/kit/hooks";

import { ADMIN_ORIGIN } from "$app/env/public";

export const handle: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  const isPreview = event.url.pathname === "/preview";
  const frames = isPreview ? ADMIN_ORIGIN : "'none'";
  response.headers.set("Content-Security-Policy", `frame-ancestors ${frames}`);
  if (isPreview) {
    // The address of a draft holds a token, so it goes nowhere else.
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("Referrer-Policy", "no-referrer");
    response.headers.set("X-Robots-Tag", "noindex");
  }
  return response;
};
