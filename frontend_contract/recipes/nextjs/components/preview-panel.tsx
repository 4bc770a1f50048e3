"use client";

import { useEffect } from "react";

/** Tells Wagtail's preview panel that this draft can be shown; it waits ten seconds otherwise. */
export function PreviewPanel({ adminOrigin }: { adminOrigin: string }) {
  useEffect(() => {
    if (window.parent === window) return;
    const { origin } = window.location;
    const say = (wagtail: object) => window.parent.postMessage({ wagtail }, adminOrigin);
    const answer = (event: MessageEvent) => {
      if (event.origin !== adminOrigin) return;
      if (event.data?.wagtail?.type !== "w-preview:get-scroll-position") return;
      say({ type: "w-preview:set-scroll-position", x: scrollX, y: scrollY, origin });
    };
    // The panel listens from about the moment that this frame has loaded; once may be too early.
    let calls = 0;
    const calling = setInterval(() => {
      say({ type: "w-preview:request-scroll", origin });
      if (++calls === 10) clearInterval(calling);
    }, 150);
    window.addEventListener("message", answer);
    return () => {
      clearInterval(calling);
      window.removeEventListener("message", answer);
    };
  }, [adminOrigin]);
  return null;
}
