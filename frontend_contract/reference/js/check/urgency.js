/** How urgent a route is, as a level: its colour, its icon and the word for it. */

/** @import { CareLevel } from "../../../typescript/openapi.js" */
/** @import { IconName } from "../icons.js" */

/** From here on somebody must see or call a doctor today; nothing may stand before it. */
export const URGENT = 50;
const EMERGENCY = 60;
const NON_URGENT = 30;

/** @typedef {{ level: CareLevel, symbol: IconName, word: string | null }} Urgency */

/**
 * @param {number} urgency of a route
 * @returns {Urgency} `word` is null when the title of the route says enough
 */
export function urgencyOf(urgency) {
  if (urgency >= EMERGENCY) return { level: "emergency", symbol: "alarm", word: "Spoed" };
  if (urgency >= URGENT) return { level: "urgent", symbol: "alarm", word: "Dringend" };
  if (urgency >= NON_URGENT) return { level: "nonUrgent", symbol: "calendar", word: null };
  return { level: "selfCare", symbol: "home", word: null };
}
