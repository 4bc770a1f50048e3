/** A question by itself, for the editor who is writing it. */

/** @import { CheckQuestionDraft } from "../../../typescript/openapi.js" */
/** @import { Page } from "../resolve.js" */

import { questionForm } from "../check/question.js";
import { element } from "../dom.js";

/**
 * @param {CheckQuestionDraft} question
 * @returns {Page}
 */
export function checkQuestionPage(question) {
  return {
    title: question.title,
    noindex: true,
    content: [
      element("div", { class: "check" }, element("div", {}, questionForm(question, {
        answer: undefined,
        above: element("p", { class: "label" }, "Vraag uit een check"),
        beside: null,
        goOn() {},
      }))),
    ],
  };
}
