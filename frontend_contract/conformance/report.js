/** Says in words what was found. */

/** @import { Finding } from "./reading.js" */

/**
 * @param {{ name: string, findings: Finding[] }[]} results
 * @returns {string} a line for each example, with what is wrong below it
 */
export function report(results) {
  const lines = results.flatMap(({ name, findings }) => [
    `${findings.length === 0 ? "✓" : "✗"} ${name}`,
    ...findings.map(({ check, place, message }) => `    ${`${check} ${place}`.trim()}: ${message}`),
  ]);
  const right = results.filter(({ findings }) => findings.length === 0).length;
  return [...lines, `${right} of ${results.length} examples are rendered rightly.`, ""].join("\n");
}
