/** What a frontend does with the package; the test of the package compiles and runs it. */

import { assertNever, createClient, evaluate, ProblemError } from "@adviesbijklachten/contract";
import type { Block, CheckAnswers, CheckOutcome, Outcome } from "@adviesbijklachten/contract";

const api = createClient({ baseUrl: process.argv[2] ?? "", remember: 10 });

/** Gives the types of a block and of what is in it, for every block there is. */
function typesIn(block: Block): readonly string[] {
  switch (block.type) {
    case "section":
    case "subsection":
    case "expander":
      return [block.type, ...block.content.flatMap(typesIn)];
    case "paragraph": case "callout": case "keyPoints": case "faq": case "tipList":
    case "bulletList": case "postureAdvice": case "doDont": case "figure": case "video":
    case "table": case "exercise": case "seekHelp": case "checkCall": case "related":
    case "unsupported":
      return [block.type];
    default:
      return assertNever(block);
  }
}

function next(outcome: Outcome | CheckOutcome): string {
  return outcome.status === "question" ? outcome.question.key : outcome.route.key;
}

const types: Record<string, readonly string[]> = {};
for await (const { slug, body } of api.items("/articles", { query: { fields: ["slug", "body"] } })) {
  types[slug] = body.flatMap(typesIn);
}

const check = await api.get("/checks/{slug}", { path: { slug: "klachtencheck" } });
const all: readonly CheckAnswers[] = JSON.parse(process.argv[3] ?? "[]");
const path = { slug: check.slug, version: check.checkVersion };
const outcomes = [];
for (const answers of all) {
  const offline = evaluate(check.definition, answers);
  const online = await api.post("/checks/{slug}/versions/{version}/advice", { path, body: { answers } });
  outcomes.push({ next: next(online), offline, online });
}

const problem = await api.get("/articles/{slug}", { path: { slug: "onbekend" } }).catch((error) => {
  if (error instanceof ProblemError) return { status: error.status, code: error.code };
  throw error;
});

console.log(JSON.stringify({ types, outcomes, problem }));
