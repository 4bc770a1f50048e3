/** The course of a check: which screen follows which, in one place of the page. */

/** @import { AdviceOutcome, Outcome, Step } from "../../../typescript/evaluate.js" */
/** @import { CheckReference, EmergencyNumber } from "../../../typescript/openapi.js" */
/** @import { Child } from "../dom.js" */
/** @import { Advisor } from "./advisor.js" */
/** @import { Session } from "./session.js" */

import { ProblemError } from "../../../typescript/client.js";
import { evaluate } from "../../../typescript/evaluate.js";
import { announce } from "../announce.js";
import { Unreachable } from "../api.js";
import { button, element } from "../dom.js";
import { setTitle } from "../head.js";
import { adviceParts } from "./advice.js";
import { Recalled } from "./advisor.js";
import { unconfirmedFlag, withConfirmed } from "./hidden_flags.js";
import { failed, flagQuestion, recalled, recalledSince } from "./interruptions.js";
import { unreachable } from "./interruptions.js";
import { introduction } from "./introduction.js";
import { progressLine, questionForm } from "./question.js";
import { clickableOnceSeen } from "./seen.js";
import { addPlaces, goToPlace, onMove, placeInHistory } from "./steps.js";
import { URGENT } from "./urgency.js";

const NOTICE_AFTER_MILLISECONDS = 400;

/**
 * @typedef {object} Surroundings
 * @property {CheckReference | null} mainCheck
 * @property {() => readonly EmergencyNumber[]} numbers to call when there is no advice
 * @property {AbortSignal} signal that the visitor went elsewhere
 * @property {() => Promise<[Session, Advisor]>} renew begins with the newest version of the check
 */

export class Course {
  stage = element("div", { class: "check" });
  title = "";
  #underway = new AbortController();
  #screenIsNew = clickableOnceSeen(this.stage);
  /** Whether a screen without a place of its own stands before the open question. */
  #isAside = false;
  /** Whether answers went with a page that was loaded anew. */
  #isLost = false;

  /**
   * @param {Session} session
   * @param {Advisor} advisor
   * @param {Surroundings} surroundings
   */
  constructor(session, advisor, surroundings) {
    this.session = session;
    this.advisor = advisor;
    this.surroundings = surroundings;
    onMove((step) => this.#moveTo(step), surroundings.signal);
    this.stage.addEventListener("change", () => this.#stopWaiting());
  }

  /** Shows where the visitor is: at the beginning, or where they left this place in the history. */
  async resume() {
    const place = placeInHistory();
    if (place > 0 && place <= this.session.step) return this.#moveTo(place);
    this.#isLost = place > 0;
    this.#showIntroduction();
    // The page was loaded anew, and nobody has been here.
    goToPlace(0);
  }

  /**
   * @param {number} step
   * @returns {Promise<void> | void} once it is shown
   */
  #moveTo(step) {
    this.#begin();
    const { session } = this;
    if (this.#isAside && step === session.step - 1) {
      addPlaces(session.step);
      return this.#showQuestion();
    }
    if (step === 0) return this.#showIntroduction();
    if (step <= session.step) {
      session.goBack(step);
      return this.#showStep();
    }
    // Forward again: one step, past a question that has its answer.
    const known = session.step === 0 || session.openAnswer;
    if (step === session.step + 1 && known) return this.#goOn();
    goToPlace(session.step);
  }

  #showStep() {
    return this.session.advice ? this.#goOn() : this.#showQuestion();
  }

  #showIntroduction() {
    const { session } = this;
    this.#show(session.check.title, introduction(session.check, {
      staysHere: this.advisor.staysHere,
      begun: session.step > 0,
      lost: this.#isLost,
      start: () => {
        this.#isLost = false;
        if (session.step === 0) return this.#goOn();
        addPlaces(session.step);
        return this.#showStep();
      },
      startAgain: () => {
        session.forget();
        return this.#goOn();
      },
    }));
  }

  #showQuestion() {
    const { session } = this;
    const { open } = session;
    if (!open) return;
    const { title } = session.check;
    this.#show(`Vraag ${session.step} – ${title}`, [questionForm(open.question, {
      answer: session.openAnswer,
      choose: (answer) => session.answer(answer),
      above: progressLine(title, open.progress),
      beside: button("Vorige", () => goToPlace(session.step - 1), "button button-plain"),
      goOn: () => this.#goOn(),
    })]);
  }

  /** @param {AdviceOutcome} advice */
  #showAdvice(advice) {
    const { session } = this;
    this.#show(`Advies – ${session.check.title}`, [
      ...adviceParts(session, advice, this.surroundings.mainCheck),
      element(
        "div",
        { class: "check-actions" },
        button("Print dit advies", () => window.print()),
        button("Antwoorden aanpassen", () => goToPlace(session.step - 1), "button button-plain"),
        button("Opnieuw beginnen", () => {
          session.forget();
          goToPlace(0);
        }, "button button-plain"),
      ),
    ]);
  }

  /** Goes on from the open question to whatever the answers so far lead to. */
  async #goOn() {
    const { session, advisor } = this;
    const signal = this.#begin();
    const answers = session.answersSoFar();
    try {
      const here = evaluate(session.check.definition, answers);
      if (this.#isUrgent(here)) return this.#goOnAtOnce(here, signal);
      this.#waitFor(signal);
      const outcome = await advisor.next(answers, signal);
      const flag = unconfirmedFlag(session, outcome);
      if (flag) return this.#askAbout(flag);
      const next = withConfirmed(session, outcome);
      if (next.status === "advice") await advisor.revalidate(signal);
      this.#place(next);
    } catch (error) {
      if (!signal.aborted) this.#interrupt(error);
    }
  }

  /** @param {Outcome} outcome */
  #isUrgent(outcome) {
    const next = withConfirmed(this.session, outcome);
    return next.status === "advice" && next.route.urgency >= URGENT
      && !unconfirmedFlag(this.session, next);
  }

  /**
   * Shows an urgent advice: it waits for no network. A recall is told beneath it.
   *
   * @param {Outcome} outcome
   * @param {AbortSignal} signal
   */
  #goOnAtOnce(outcome, signal) {
    this.#place(withConfirmed(this.session, outcome));
    this.advisor.revalidate(signal).catch((error) => {
      if (error instanceof Recalled && !signal.aborted) this.stage.append(recalledSince());
    });
  }

  /** @param {Outcome} next */
  #place(next) {
    this.session.goOn(next);
    addPlaces(this.session.step);
    if (next.status === "advice") this.#showAdvice(next);
    else this.#showQuestion();
  }

  /** @param {Step} step hidden, with a red flag on its answer */
  #askAbout({ key, ...step }) {
    const { session } = this;
    const { answers, confirmed } = session;
    this.#show(`Klopt dit nog? – ${session.check.title}`, flagQuestion(step, answers.get(key), {
      holds: () => {
        confirmed.add(key);
        return this.#goOn();
      },
      holdsNoMore: () => {
        answers.delete(key);
        return this.#goOn();
      },
    }));
    this.#isAside = true;
  }

  /** @param {unknown} error */
  #interrupt(error) {
    const { session } = this;
    const { title, draft } = session.check;
    if (error instanceof Recalled) {
      this.#show(title, recalled(error.replaced, () => this.#renew()));
      return;
    }
    const numbers = this.surroundings.numbers();
    const goBack = () => session.open ? this.#showQuestion() : this.#showIntroduction();
    if (isPassing(error)) {
      this.#show(title, unreachable(numbers, () => this.#goOn(), goBack));
    } else {
      console.error(error);
      this.#show(title, failed(Boolean(draft), numbers, goBack));
    }
    this.#isAside = true;
  }

  async #renew() {
    const signal = this.#begin();
    this.#waitFor(signal);
    try {
      [this.session, this.advisor] = await this.surroundings.renew();
      this.#showIntroduction();
      goToPlace(0);
    } catch (error) {
      if (!signal.aborted) this.#interrupt(error);
    }
  }

  /** Ends what was underway, and begins something else. */
  #begin() {
    this.#underway.abort();
    this.#underway = new AbortController();
    return AbortSignal.any([this.#underway.signal, this.surroundings.signal]);
  }

  /** @param {AbortSignal} signal */
  #waitFor(signal) {
    const { stage } = this;
    stage.ariaBusy = "true";
    setTimeout(() => {
      if (signal.aborted || stage.ariaBusy !== "true") return;
      stage.append(element("p", { class: "check-wait" }, "Even geduld …"));
      announce("Even geduld");
    }, NOTICE_AFTER_MILLISECONDS);
  }

  /** An answer that changes while the one before is underway is the one that counts. */
  #stopWaiting() {
    if (this.stage.ariaBusy !== "true") return;
    this.#begin();
    this.stage.ariaBusy = null;
    this.stage.querySelector(".check-wait")?.remove();
    announce("");
  }

  /**
   * @param {string} title
   * @param {Child[]} content with a heading to go on from
   */
  #show(title, content) {
    this.title = title;
    this.#screenIsNew();
    this.#isAside = false;
    this.stage.ariaBusy = null;
    this.stage.replaceChildren(element("div", {}, ...content));
    if (!this.stage.isConnected) return;
    announce("");
    setTitle(title);
    window.scrollTo({ top: 0, behavior: "instant" });
    this.stage.querySelector("h1")?.focus({ preventScroll: true });
  }
}

/** @param {unknown} error */
function isPassing(error) {
  if (error instanceof Unreachable) return true;
  if (!(error instanceof ProblemError)) return false;
  return error.status >= 500 || error.status === 429 || error.code === "unexpectedAnswer";
}
