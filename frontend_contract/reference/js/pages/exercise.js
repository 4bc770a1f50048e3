/** An exercise on a page of its own. */

/** @import { Exercise } from "../../../typescript/openapi.js" */
/** @import { Page } from "../resolve.js" */

import { exerciseLimits, exerciseSteps } from "../blocks/exercise.js";
import { links } from "../cards.js";
import { breadcrumbs } from "../crumbs.js";
import { element } from "../dom.js";
import { picture } from "../picture.js";
import { reviewed } from "../reviewed.js";

const PICTURE_WIDTH = "(min-width: 48rem) 44rem, 100vw";

/**
 * Shows its image large when it has one for all of its steps, else each beside its step.
 *
 * @param {Exercise} exercise
 * @returns {Page}
 */
export function exercisePage(exercise) {
  const alone = exercise.steps.filter(({ image }) => image).length < 2;
  const steps = exercise.steps.map((step) => (alone ? { ...step, image: null } : step));
  return {
    title: exercise.title,
    description: exercise.goal,
    path: exercise.path,
    content: [
      element(
        "article",
        { class: "exercise-page" },
        breadcrumbs([{ title: "Oefeningen", path: "/oefeningen" }]),
        element("h1", {}, exercise.title),
        exercise.goal && element("p", { class: "lead" }, exercise.goal),
        alone && exercise.image && element(
          "figure",
          {},
          picture(exercise.image, { sizes: PICTURE_WIDTH, eager: true }),
          exercise.image.credit && element("figcaption", {}, exercise.image.credit),
        ),
        element(
          "div",
          { class: "exercise" },
          exerciseSteps({ ...exercise, steps }, exercise.dosage, 2),
          exerciseLimits(exercise, 2),
        ),
        reviewed(exercise.review),
        links(exercise.articles, "Lees verder"),
      ),
    ],
  };
}
