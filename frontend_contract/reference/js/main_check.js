/** Which check is meant where content names none. */

/** @import { CheckReference } from "../../typescript/openapi.js" */
/** @import { Visit } from "./resolve.js" */

/**
 * The main check of the site. The frame of the site is waited for only by content that needs it.
 *
 * @param {object} content blocks or an action
 * @param {Visit} visit
 * @returns {Promise<CheckReference | null>}
 */
export async function mainCheckFor(content, { site }) {
  const unnamed = JSON.stringify(content).includes('"check":null');
  return unnamed ? (await site)?.mainCheck ?? null : null;
}
