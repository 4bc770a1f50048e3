/** Which page shows which kind of document, published or draft. */

/** @import { SiteDocument } from "../contract/site.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { ApiProblem } from "../api.js";
import { articlePage } from "./article.js";
import { exercisePage } from "./exercise.js";
import { articleIndexPage } from "./home.js";
import { personPage } from "./person.js";
import { termPage } from "./term.js";

/**
 * @param {SiteDocument} document
 * @param {Visit} visit
 * @returns {Promise<Page>}
 * @throws {ApiProblem} the API has a kind of document for which this site has no page yet
 */
export async function documentPage(document, visit) {
  switch (document.type) {
    case "article": return articlePage(document);
    case "articleIndex": return articleIndexPage(document, visit);
    case "person": return personPage(document);
    case "exercise": return exercisePage(document);
    case "topic":
    case "complaint":
    case "bodyRegion": return termPage(document, visit);
    default: throw new ApiProblem(404, "notFound", "No page for this kind of document");
  }
}
