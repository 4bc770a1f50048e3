/** Linked data in a page. */

import type { JsonLd } from "./openapi.js";

/** Gives the text of a `<script type="application/ld+json">`; nothing in it can end the element. */
export function jsonLdText(jsonLd: JsonLd): string;
