/** Dates, lengths and names as Dutch readers write them. */

/** @import { PersonReference } from "../../typescript/openapi.js" */

const DATE = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Amsterdam",
});

/**
 * @param {string} value a date or an instant in ISO 8601
 * @returns {string} such as "3 maart 2026"
 */
export function date(value) {
  return DATE.format(new Date(value));
}

/**
 * @param {number} count
 * @returns {string} such as "4 minuten lezen"
 */
export function readingTime(count) {
  return `${counted(count, "minuut", "minuten")} lezen`;
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 * @returns {string} such as "1 artikel"
 */
export function counted(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * @param {string} number as people write it, such as "088 123 45 67"
 * @returns {string} the address that calls it
 */
export function telephone(number) {
  return `tel:${number.replace(/[^\d+]/g, "")}`;
}

/**
 * @param {string | null} text with a line for each paragraph
 * @returns {string[]}
 */
export function paragraphs(text) {
  return (text ?? "").split("\n").filter((line) => line.trim());
}

/**
 * @param {number} seconds
 * @returns {string} such as "2 min 5 s"
 */
export function duration(seconds) {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [minutes && `${minutes} min`, rest && `${rest} s`].filter(Boolean).join(" ");
}

/**
 * @param {Pick<PersonReference, "name" | "honorific">} person
 * @returns {string} the name with its honorific, such as "dr. A. de Wit"
 */
export function fullName(person) {
  return [person.honorific, person.name].filter(Boolean).join(" ");
}
