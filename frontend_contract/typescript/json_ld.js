/** Linked data in a page. */

/** @import * as Contract from "./json_ld.d.ts" */

// What HTML or an older JavaScript would read as more than text, as JSON also writes it.
const UNSAFE = /[<>&\u2028\u2029]/g;

/** @type {typeof Contract.jsonLdText} */
export function jsonLdText(jsonLd) {
  return JSON.stringify(jsonLd).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
