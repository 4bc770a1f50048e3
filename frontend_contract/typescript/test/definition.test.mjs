/** A definition that this evaluator cannot read is refused, never half understood. */

import assert from "node:assert/strict";
import test from "node:test";

import * as contract from "../evaluate.js";

function definition(fields) {
  const option = { key: "x", label: "X", help: null, exclusive: false, points: {}, redFlag: null };
  const step = { key: "a", kind: "single", shownWhen: [], options: [option], retired: [] };
  const routes = [{ key: "self", urgency: 10 }];
  const none = { scores: [], rules: [], recommendations: [] };
  return { format: 1, steps: [step], routes, fallback: "self", ...none, ...fields };
}

function rule(condition, route = "self") {
  return { rules: [{ key: "r", when: [condition], route, text: "", source: null }] };
}

const UNREADABLE = {
  "another format": { format: 2 },
  "a condition of another kind": { ...rule({ score: "s", about: 1 }), scores: [{ key: "s" }] },
  "a score that is not there": rule({ score: "s", atLeast: 0 }),
  "a route that is not there": rule({ question: "a", in: ["x"] }, "gp"),
  "a fallback that is not there": { fallback: "gp" },
};

for (const [name, fields] of Object.entries(UNREADABLE)) {
  test(`${name} is refused`, () => {
    assert.throws(() => contract.evaluate(definition(fields), { a: "x" }), TypeError);
  });
}

test("a definition that can be read gives an advice", () => {
  assert.equal(contract.evaluate(definition({}), { a: "x" }).status, "advice");
});

test("faults are an error that says its name", () => {
  assert.throws(() => contract.evaluate(definition({}), { a: "y" }), {
    name: "InvalidAnswers",
    faults: [{ code: "unknownOption", detail: "There is no such option.", pointer: "/answers/a" }],
  });
});

test("what is exported is what the types declare", () => {
  assert.deepEqual(Object.keys(contract).sort(), ["InvalidAnswers", "evaluate"]);
});
