/** Which page shows which kind of document, published or draft. */

/** @import { Draft, Redirect, SiteDraft, SitePage } from "../../../typescript/openapi.js" */
/** @import { Page, Visit } from "../resolve.js" */

import { NotFound } from "../api.js";
import { articlePage } from "./article.js";
import { careRoutePage } from "./care_route.js";
import { checkPage } from "./check.js";
import { checkQuestionPage } from "./check_question.js";
import { exercisePage } from "./exercise.js";
import { articleIndexPage } from "./home.js";
import { personPage } from "./person.js";
import { termPage } from "./term.js";

/** @typedef {Exclude<SitePage, Redirect> | Exclude<Draft, SiteDraft>} SiteDocument */

/**
 * @param {SiteDocument} document
 * @param {Visit} visit
 * @returns {Promise<Page>}
 * @throws {NotFound} the API has a kind of document for which this site has no page yet
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
    default: throw new NotFound("No page for this kind of document");
  }
}
