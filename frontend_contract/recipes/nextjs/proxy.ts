/** Gives redirects and withdrawn pages their own status: a page of Next can only say 200 or 404. */

import { ProblemError } from "@adviesbijklachten/contract/client";
import { NextResponse } from "next/server";
import type { NextRequest } from "next/server";

import { api } from "@/lib/api";

export const config = { matcher: "/((?!_next/|api/|preview$|gone$|favicon.ico$).+)" };

/**
 * Asks the API what is at a path, with one conditional request a view. So advice that was withdrawn
 * is gone at once, also where a page of it is still kept; and when the API does not answer, what is
 * kept is shown.
 */
export async function proxy({ nextUrl }: NextRequest): Promise<NextResponse> {
  const path = decodeURIComponent(nextUrl.pathname);
  try {
    const page = await api.get("/pages", { query: { path } });
    if (page.type !== "redirect") return NextResponse.next();
    if (page.location) return NextResponse.redirect(new URL(page.location, nextUrl), page.status);
  } catch (error) {
    const isGone = error instanceof ProblemError && error.status === 410;
    if (isGone) return NextResponse.rewrite(new URL("/gone", nextUrl), { status: 410 });
  }
  return NextResponse.next();
}
