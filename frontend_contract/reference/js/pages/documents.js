/** Which page shows which kind of document, published or draft. */

/** @import { SiteDocument } from "../contract/site.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { ApiProblem } from "../api.js";
import { articlePage } from "./article.js";
import { careRoutePage } from "./care_route.js";
import { checkPage } from "./check.js";
import { checkQuestionPage } from "./check_question.js";
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
    case "article": return articlePage(document, visit);
    case "articleIndex": return articleIndexPage(document, visit);
    case "person": return personPage(document);
    case "exercise": return exercisePage(document);
    case "check": return checkPage(document, visit);
    case "checkQuestion": return checkQuestionPage(document);
    case "careRoute": return careRoutePage(document, visit);
    case "topic":
    case "complaint":
    case "bodyRegion": return termPage(document, visit);
    default: throw new ApiProblem(404, "notFound", "No page for this kind of document");
  }
}
