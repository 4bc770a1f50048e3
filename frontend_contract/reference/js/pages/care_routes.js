/** Every care route, the most urgent first. */

/** @import { CareRouteSummary } from "../../../typescript/openapi.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { urgencyOf } from "../check/urgency.js";
import { element } from "../dom.js";
import { icon } from "../icons.js";
import { pageHeader } from "./list.js";

const MOST = 100;

/**
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function careRoutesPage({ api, signal }) {
  const { items } = await api.get("/care-routes", { query: { pageSize: MOST }, signal });
  const routes = items.toSorted((one, other) => other.urgency - one.urgency);
  return {
    title: "Wie kan je helpen",
    description: "Van zelf aan de slag tot 112: wie je helpt, en hoe snel.",
    content: [
      pageHeader(
        "Wie kan je helpen",
        "Van zelf aan de slag tot 112. Wat het dringendst is, staat bovenaan.",
      ),
      element("div", { class: "list seek-help" }, routes.map(card)),
    ],
  };
}

/** @param {CareRouteSummary} route */
function card({ title, path, urgency, summary }) {
  const { level, symbol, word } = urgencyOf(urgency);
  return element(
    "div",
    { class: `care-card care-${level}` },
    word && element("p", { class: "label" }, icon(symbol), element("strong", {}, word)),
    element("h2", {}, path ? element("a", { href: path }, title) : title),
    element("p", {}, summary),
  );
}
