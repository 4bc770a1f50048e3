/** The answers of one visitor to one check: in the memory of this page, and nowhere else. */

/** @import { AdviceOutcome, Answers, Outcome } from "../../../typescript/evaluate.js" */
/** @import { QuestionOutcome } from "../../../typescript/evaluate.js" */
/** @import { Check } from "../../../typescript/openapi.js" */

/** @typedef {Answers[string]} Answer */
/** @typedef {Check & { draft?: true }} CheckOrDraft */

export class Session {
  /** @type {Map<string, Answer>} also those to questions that were gone back behind */
  answers = new Map();
  /** @type {Set<string>} hidden questions of which a red flag was said to hold all the same */
  confirmed = new Set();
  /** @type {QuestionOutcome[]} the questions that were asked, in order; the last one is open */
  asked = [];
  /** @type {AdviceOutcome | null} */
  advice = null;

  /** @param {CheckOrDraft} check as it was when this began; it ends on the same version */
  constructor(check) {
    this.check = check;
  }

  /** How far this is: 0 before the first question, then its number, and one more at the advice. */
  get step() {
    return this.asked.length + (this.advice ? 1 : 0);
  }

  /** The open question, or the last one before the advice. */
  get open() {
    return this.asked.at(-1);
  }

  /** The answer to the open question, if it was given before. */
  get openAnswer() {
    return this.open && this.answers.get(this.open.question.key);
  }

  /**
   * Gives the answers up to and with that to the open question. Later ones, which somebody went
   * back behind, are asked again before they count.
   *
   * @returns {Answers}
   */
  answersSoFar() {
    const { steps } = this.check.definition;
    const last = steps.findIndex(({ key }) => key === this.open?.question.key);
    const reached = new Set(steps.slice(0, last + 1).map(({ key }) => key));
    return Object.fromEntries([...this.answers].filter(([key]) => reached.has(key)));
  }

  /** @param {Answer} answer to the open question; without a choice in it, it is none */
  answer(answer) {
    if (!this.open) return;
    const { key } = this.open.question;
    if (answer.length > 0) this.answers.set(key, answer);
    else this.answers.delete(key);
    this.confirmed.delete(key);
  }

  /** @param {Outcome} outcome what comes next */
  goOn(outcome) {
    this.advice = outcome.status === "advice" ? outcome : null;
    if (outcome.status === "question") this.asked.push(outcome);
  }

  /** @param {number} step no answer is lost by going back */
  goBack(step) {
    if (step <= this.asked.length) this.advice = null;
    this.asked.length = Math.min(step, this.asked.length);
  }

  forget() {
    this.goBack(0);
    this.answers.clear();
    this.confirmed.clear();
  }
}
