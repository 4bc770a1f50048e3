/** All of the contract; each part has an entry of its own too. */

export * from "./blocks.js";
export * from "./client.js";
export * from "./evaluate.js";
export * from "./json_ld.js";
export * from "./review.js";
export * from "./rich_text.js";
