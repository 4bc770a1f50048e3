/** Somebody who writes or reviews: who they are, and on what their judgement rests. */

/** @import { Person } from "../../../typescript/openapi.js" */
/** @import { Page } from "../resolve.js" */
/** @import { Child } from "../dom.js" */

import { links } from "../cards.js";
import { breadcrumbs } from "../crumbs.js";
import { element } from "../dom.js";
import { date, fullName, paragraphs } from "../format.js";
import { portrait } from "../picture.js";

/**
 * @param {Person} person
 * @returns {Page}
 */
export function personPage(person) {
  const name = fullName(person);
  const interests = paragraphs(person.conflictsOfInterest);
  return {
    title: name,
    description: `${name}, ${person.profession}`,
    path: person.path,
    content: [
      element(
        "article",
        { class: "person" },
        breadcrumbs([{ title: "Onze mensen", path: "/mensen" }]),
        element(
          "header",
          {},
          portrait(person, "10rem", true),
          element(
            "div",
            {},
            element("h1", {}, name),
            element("p", { class: "lead" }, person.profession),
            element("dl", { class: "facts-list" }, facts(person)),
          ),
        ),
        paragraphs(person.bio).map((line) => element("p", {}, line)),
        interests.length > 0 && element(
          "section",
          { class: "interests" },
          element("h2", {}, "Belangen"),
          interests.map((line) => element("p", {}, line)),
        ),
        links(person.articles, "Artikelen"),
      ),
    ],
  };
}

/** @param {Person} person */
function facts({ bigNumber, registerCheckedOn, specialisation, employer }) {
  return [
    specialisation && fact("Specialisatie", specialisation),
    employer && fact("Werkt bij", employer),
    bigNumber && fact(
      "BIG-nummer",
      bigNumber,
      registerCheckedOn && checkedOn(registerCheckedOn),
    ),
  ];
}

/** @param {string} day */
function checkedOn(day) {
  return element("span", { class: "soft" }, ` nagekeken op ${date(day)}`);
}

/**
 * @param {string} name
 * @param {Child[]} value
 */
function fact(name, ...value) {
  return element("div", {}, element("dt", {}, name), element("dd", {}, ...value));
}
