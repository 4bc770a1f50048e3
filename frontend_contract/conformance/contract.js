/** The published contract: the OpenAPI document, and its examples. */

import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../", import.meta.url);
const ORIGIN_OF_EXAMPLES = "http://localhost:8000";

function read(path) {
  return readFileSync(new URL(path, FOLDER), "utf8");
}

/** @returns {Record<string, any>} by name: `tipList.sparse`, `getSite` */
function readAll(folder, origin) {
  const files = readdirSync(new URL(folder, FOLDER)).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(files.sort().map((name) => [
    name.replace(/\.json$/, ""),
    JSON.parse(read(folder + name).replaceAll(ORIGIN_OF_EXAMPLES, origin)),
  ]));
}

/**
 * Gives the document and the examples, with the addresses of this API in them.
 *
 * @param {string} origin
 * @returns {{ openapi: any, blocks: Record<string, any>, answers: Record<string, any> }}
 */
export function readContract(origin) {
  return {
    openapi: JSON.parse(read("openapi.json")),
    blocks: readAll("examples/blocks/", origin),
    answers: readAll("examples/answers/", origin),
  };
}
