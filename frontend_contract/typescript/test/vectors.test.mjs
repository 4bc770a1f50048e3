/**
 * Holds the evaluator against what Python gives, to the byte: the golden vectors, and the random
 * ones in the file that RANDOM_VECTORS names.
 */

import assert from "node:assert/strict";
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import test from "node:test";

import { evaluate, InvalidAnswers } from "../evaluate.js";

const GOLDEN = new URL("../../vectors/golden.json", import.meta.url);
const { RANDOM_VECTORS } = process.env;

function outcomeText(definition, answers) {
  try {
    return JSON.stringify(evaluate(definition, answers));
  } catch (error) {
    if (!(error instanceof InvalidAnswers)) throw error;
    return JSON.stringify({ faults: error.faults });
  }
}

/** Makes any change to what is given to the evaluator an error. */
function freeze(key, value) {
  return Object.freeze(value);
}

const golden = JSON.parse(readFileSync(GOLDEN, "utf8"), freeze);
for (const { name, definition, answers, outcome, faults } of golden.cases) {
  test(name, () => {
    const given = outcomeText(golden.definitions[definition], answers);
    assert.equal(given, JSON.stringify(outcome ?? { faults }));
  });
}

if (RANDOM_VECTORS) {
  test("random vectors give what Python gives", async (context) => {
    let count = 0;
    const lines = createInterface({ input: createReadStream(RANDOM_VECTORS), crlfDelay: Infinity });
    for await (const line of lines) {
      const { definition, vectors } = JSON.parse(line);
      for (const { answers, outcome } of vectors) {
        const given = outcomeText(definition, answers);
        if (given !== outcome) {
          context.diagnostic(JSON.stringify({ definition, answers }));
          assert.equal(given, outcome);
        }
        count += 1;
      }
    }
    context.diagnostic(`${count} random vectors`);
  });
}
