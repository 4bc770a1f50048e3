/** A question by itself, for the editor who is writing it. */

/** @import { CheckQuestion } from "../contract/checks.js" */
/** @import { Page } from "../resolve.js" */

import { questionForm } from "../check/question.js";
import { element } from "../dom.js";

/**
 * @param {CheckQuestion} question
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
