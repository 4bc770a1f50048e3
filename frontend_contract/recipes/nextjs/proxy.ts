/** Gives every path its status: a page of Next cannot say 410, and its 404 needs JavaScript. */

import { NextResponse } from "next/server";
import type { NextRequest } from "next/server";

import { api, statusOf } from "@/lib/api";

export const config = { matcher: "/((?!_next/|api/|preview$|gone$|missing$|favicon.ico$).+)" };

/**
 * Asks the API what is at a path, with one conditional request a view. So advice that was withdrawn
 * is gone at once, also where a page of it is still kept; and when the API does not answer, what is
 * kept is shown.
 */
export async function proxy({ nextUrl }: NextRequest): Promise<NextResponse> {
  const show = (path: string, status: number) =>
    NextResponse.rewrite(new URL(path, nextUrl), { status });
  try {
    const path = decodeURIComponent(nextUrl.pathname);
    const page = await api.get("/pages", { query: { path } });
    if (page.type === "article") return NextResponse.next();
    const isMoved = page.type === "redirect" && page.location;
    if (isMoved) return NextResponse.redirect(new URL(page.location, nextUrl), page.status);
    return show("/missing", 404); // other documents are left to you
  } catch (error) {
    const status = error instanceof URIError ? 404 : statusOf(error);
    if (!status) return NextResponse.next();
    return show(status === 410 ? "/gone" : "/missing", status);
  }
}
