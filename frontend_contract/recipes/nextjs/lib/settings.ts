/** What this site must be told, from the environment. */

export const API_ORIGIN = needed("API_ORIGIN");

/** @throws {Error} the variable is not set */
export function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}; the README says to what.`);
  return value;
}
