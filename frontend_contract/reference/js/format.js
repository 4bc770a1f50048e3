/** Dates, lengths and names as Dutch readers write them. */

/** @import { Person } from "./contract.js" */

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
  return `${count} ${count === 1 ? "minuut" : "minuten"} lezen`;
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
 * @param {Person} person
 * @returns {string} the name with its honorific, such as "dr. A. de Wit"
 */
export function fullName(person) {
  return [person.honorific, person.name].filter(Boolean).join(" ");
}
