/** A care route: what to do, and how soon. */

/** @import { CareRoute } from "../../../typescript/openapi.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { links } from "../cards.js";
import { followUp, routeBody, routeCard } from "../check/route.js";
import { breadcrumbs } from "../crumbs.js";
import { element } from "../dom.js";
import { mainCheckFor } from "../main_check.js";
import { reviewed } from "../reviewed.js";

/**
 * @param {CareRoute} route
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
export async function careRoutePage(route, visit) {
  const mainCheck = await mainCheckFor([route.body, route.action], visit);
  return {
    title: route.title,
    description: route.summary,
    path: route.path,
    content: [
      element("article", { class: "check" }, element(
        "div",
        {},
        breadcrumbs([{ title: "Wie kan je helpen", path: "/zorg" }]),
        routeCard(route, "Wie kan je helpen", mainCheck),
        routeBody(route, mainCheck),
        followUp(route),
        reviewed(route.review),
        links(route.checks, "Past dit bij jou?"),
      )),
    ],
  };
}
