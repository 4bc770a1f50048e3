/** The client against a real server on this machine. */

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, beforeEach, test } from "node:test";

import { createClient, ProblemError } from "../client.js";

const PROBLEM = {
  type: "about:blank",
  title: "Bad Request",
  status: 400,
  detail: "The request is not valid; see errors.",
  instance: "/api/v1/articles",
  code: "invalidRequest",
  errors: [{ code: "unknown", detail: "No such field.", parameter: "fields" }],
};
const PROBLEM_TYPE = { "Content-Type": "application/problem+json" };
const BROKEN = [
  { status: 200, headers: { "Content-Type": "application/json" }, text: '{"title": "Rug' },
  { status: 200, headers: { "Content-Type": "application/json" }, text: "" },
  { status: 200, headers: { "Content-Type": "text/plain" }, text: "Onderhoud" },
  { status: 200, headers: {}, text: "{}" },
  { status: 204, headers: {} },
  { status: 503, headers: PROBLEM_TYPE, text: "" },
  { status: 503, headers: PROBLEM_TYPE, text: "null" },
  { status: 503, headers: PROBLEM_TYPE, value: { title: "Even dicht", status: 1 } },
];
const asked = [];
let server;
let baseUrl;

function json(status, value, headers = {}) {
  return { status, headers: { "Content-Type": "application/json", ...headers }, value };
}

function answerTo(url, request, body) {
  switch (url.pathname) {
    case "/api/v1/site":
      return request.headers["if-none-match"] === '"1"'
        ? { status: 304, headers: { ETag: '"1"' } }
        : json(200, { name: "Advies" }, { ETag: '"1"' });
    case "/api/v1/sitemap": {
      const page = Number(url.searchParams.get("page"));
      return json(200, { items: [{ path: `/${page}a` }, { path: `/${page}b` }], totalPages: 3 });
    }
    case "/api/v1/articles/a%2Fb/text":
      return { status: 200, headers: { "Content-Type": "text/plain; charset=utf-8" }, text: "Rug" };
    case "/api/v1/articles":
      return {
        status: 400,
        headers: { "Content-Type": "application/problem+json" },
        value: PROBLEM,
      };
    case "/api/v1/checks/k/versions/2/advice":
      return json(200, { method: request.method, type: request.headers["content-type"], body });
    case "/api/v1/topics":
      return null;
    case "/api/v1/previews/geheim":
      return json(200, { number: asked.length }, { ETag: '"1"', "Cache-Control": "no-store" });
    case "/api/v1/pages":
      return asked.length < 2
        ? json(200, { type: "article" }, { ETag: '"1"' })
        : { status: 410, headers: { "Content-Type": "application/problem+json" }, value: PROBLEM };
    case "/api/v1/broken":
      return BROKEN[Number(url.searchParams.get("case"))];
    default:
      return { status: 502, headers: { "Content-Type": "text/html" }, text: "<h1>Bad gateway" };
  }
}

before(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      asked.push(request.url);
      const answer = answerTo(new URL(request.url, "http://host"), request, body);
      if (answer === null) return;
      response.writeHead(answer.status, answer.headers);
      response.end(answer.value ? JSON.stringify(answer.value) : answer.text);
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${server.address().port}/`;
});
beforeEach(() => asked.splice(0));
after(() => {
  server.closeAllConnections();
  server.close();
});

test("values are written into the path and the query", async () => {
  const api = createClient({ baseUrl });
  const text = await api.get("/articles/{slug}/text", { path: { slug: "a/b" } });
  assert.equal(text, "Rug");
  const query = { search: "rug & nek", fields: ["title", "body"], page: undefined };
  await assert.rejects(api.get("/articles", { query }));
  assert.equal(asked[1], "/api/v1/articles?search=rug%20%26%20nek&fields=title%2Cbody");
});

test("a path without its value is not asked for", async () => {
  await assert.rejects(createClient({ baseUrl }).get("/articles/{slug}"), TypeError);
  assert.deepEqual(asked, []);
});

test("a problem is an error with everything in it", async () => {
  await assert.rejects(createClient({ baseUrl }).get("/articles"), (error) => {
    assert.ok(error instanceof ProblemError);
    assert.deepEqual(error.problem, PROBLEM);
    assert.deepEqual([error.status, error.code, error.errors], [400, PROBLEM.code, PROBLEM.errors]);
    assert.equal(error.message, PROBLEM.detail);
    return true;
  });
});

test("what is no answer of the API is a problem too", async () => {
  const failure = { name: "ProblemError", status: 502, code: "unexpectedAnswer", errors: [] };
  await assert.rejects(createClient({ baseUrl }).get("/people"), failure);
});

for (const [number, { status, headers, text }] of BROKEN.entries()) {
  const type = headers["Content-Type"] ?? "no type";
  test(`${status} with ${type} and ${text ?? "something else"} is one`, async () => {
    const failure = { name: "ProblemError", status, code: "unexpectedAnswer", errors: [] };
    const api = createClient({ baseUrl, remember: 1 });
    await assert.rejects(api.get("/broken", { query: { case: number } }), failure);
  });
}

test("a type may be written in another way", async () => {
  for (const type of ["Application/JSON", "application/json ; charset=utf-8"]) {
    const answer = async () => new Response("{}", { headers: { "Content-Type": type } });
    assert.deepEqual(await createClient({ baseUrl, fetch: answer }).get("/site"), {});
  }
});

test("a problem says how long to wait, when the API does", async () => {
  for (const [header, seconds] of [["30", 30], [undefined, null], ["Wed, 25 Nov 2026", null]]) {
    const headers = { ...PROBLEM_TYPE, ...(header && { "Retry-After": header }) };
    const answer = async () => Response.json({ ...PROBLEM, status: 429 }, { status: 429, headers });
    const asking = createClient({ baseUrl, fetch: answer }).get("/site");
    await assert.rejects(asking, { status: 429, code: PROBLEM.code, retryAfter: seconds });
  }
});

test("the address of a draft is in no message", async () => {
  const asking = createClient({ baseUrl }).get("/previews/{token}", { path: { token: "x/geheim" } });
  await assert.rejects(asking, ({ message }) => !message.includes("geheim"));
});

test("an answer is remembered, asked for again by its tag, and given anew each time", async () => {
  const seen = [];
  const watched = async (...request) => {
    const response = await fetch(...request);
    seen.push(response.status);
    return response;
  };
  const api = createClient({ baseUrl, remember: 1, fetch: watched });
  const first = await api.get("/site");
  first.name = "changed";
  assert.deepEqual(await api.get("/site"), { name: "Advies" });
  assert.deepEqual(await api.get("/site"), { name: "Advies" });
  assert.deepEqual(seen, [200, 304, 304]);
  await api.get("/site", { query: { other: 1 } });
  await api.get("/site");
  assert.deepEqual(seen.slice(3), [200, 200], "the oldest is forgotten");
});

test("what may not be kept is not, nor what was withdrawn", async () => {
  const tags = [];
  const watched = (url, init) => {
    tags.push(init.headers["If-None-Match"]);
    return fetch(url, init);
  };
  const api = createClient({ baseUrl, remember: 10, fetch: watched });
  await api.get("/pages", { query: { path: "/rug" } });
  await assert.rejects(api.get("/pages", { query: { path: "/rug" } }), ProblemError);
  await assert.rejects(api.get("/pages", { query: { path: "/rug" } }), ProblemError);
  for (let time = 0; time < 2; time += 1) {
    await api.get("/previews/{token}", { path: { token: "geheim" } });
  }
  assert.deepEqual(tags, [undefined, '"1"', undefined, undefined, undefined]);
});

test("what replaces fetch later is used", async (context) => {
  const api = createClient({ baseUrl });
  context.mock.method(globalThis, "fetch", async () => Response.json({ name: "Ander" }));
  assert.deepEqual(await api.get("/site"), { name: "Ander" });
});

test("nothing is remembered unless asked", async () => {
  const api = createClient({ baseUrl, fetch: async (url, init) => {
    assert.deepEqual(init.headers, {});
    return fetch(url, init);
  } });
  await api.get("/site");
  await api.get("/site");
});

test("items come page after page, and no page before it is needed", async () => {
  const paths = [];
  for await (const { path } of createClient({ baseUrl }).items("/sitemap", { query: { page: 2 } })) {
    paths.push(path);
    assert.equal(asked.length, Math.ceil(paths.length / 2));
  }
  assert.deepEqual(paths, ["/2a", "/2b", "/3a", "/3b"]);
  assert.equal(asked[0], "/api/v1/sitemap?pageSize=100&page=2");
});

test("items begin at the first page when none is named", async () => {
  const api = createClient({ baseUrl });
  const { value } = await api.items("/sitemap", { query: { page: undefined } }).next();
  assert.equal(value.path, "/1a");
});

test("items end when they are stopped", async () => {
  const stop = new AbortController();
  const items = createClient({ baseUrl }).items("/sitemap", { signal: stop.signal });
  await items.next();
  stop.abort();
  await assert.rejects(items.next(), { name: "AbortError" });
});

test("what is sent is sent as JSON", async () => {
  const path = { slug: "k", version: 2 };
  const address = "/checks/{slug}/versions/{version}/advice";
  const sent = await createClient({ baseUrl }).post(address, { path, body: { answers: {} } });
  assert.deepEqual(sent, { method: "POST", type: "application/json", body: '{"answers":{}}' });
});

test("a request can be stopped", async () => {
  const stop = new AbortController();
  const waiting = createClient({ baseUrl }).get("/topics", { signal: stop.signal });
  stop.abort();
  await assert.rejects(waiting, { name: "AbortError" });
});
