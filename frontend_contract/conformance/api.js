/** Plays the content API: the same addresses and shapes, with the articles of the kit. */

/** @import { Case } from "./cases.js" */

import { createServer } from "node:http";

const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR42mMwTpsJQQxwFgBFaActbtDawQAAAABJRU5ErkJggg==",
  "base64",
);
const CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:02.000\nGa liggen.\n";
const PAGE_SIZE = 20;

/**
 * Makes the server; it listens to nothing yet.
 *
 * @param {object} asked
 * @param {ReturnType<import("./contract.js").readContract>} asked.contract
 * @param {Case[]} asked.cases
 * @param {string} asked.origin its own address
 * @returns {import("node:http").Server}
 */
export function contentApi({ contract, cases, origin }) {
  const answer = answerer(contract, cases, origin);
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", origin);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "*");
    response.setHeader("API-Version", contract.openapi.info.version);
    if (request.method === "OPTIONS") return response.writeHead(204).end();
    if (pathname.startsWith("/media/")) return send(response, 200, "image/png", PICTURE);
    if (pathname.startsWith("/documents/")) return send(response, 200, "text/vtt", CAPTIONS);
    const found = answer(decodeURIComponent(pathname), searchParams);
    const missing = { ...contract.answers["getArticle.notFound"], instance: pathname };
    if (found) return send(response, 200, "application/json", JSON.stringify(found));
    // A preview may ask the admin, which is not played, for something.
    if (!pathname.startsWith("/api/")) return response.writeHead(204).end();
    return send(response, 404, "application/problem+json", JSON.stringify(missing));
  });
}

function send(response, status, type, body) {
  response.writeHead(status, { "Content-Type": type }).end(body);
}

/** Gives the answers of the contract, by path and query; undefined where there is nothing. */
function answerer({ openapi, answers }, cases, origin) {
  const published = [
    ...cases.filter(({ isDraft }) => !isDraft).map(({ document }) => document),
    ...Object.entries(answers).flatMap(([name, answer]) =>
      (/^get[A-Za-z]+(\.redirect)?$/.test(name) && answer.path ? [answer] : [])),
  ];
  const drafts = cases.filter(({ isDraft }) => isDraft).map(({ document }) => document);
  const articles = published.filter(({ type }) => type === "article");
  const summary = Object.keys(openapi.components.schemas.ArticleSummary.properties);
  const own = {
    listArticles: (_, query) => paged(articles.map((article) => only(summary, article)), query),
    getPage: (_, query) => published.find(({ path }) => path === query.get("path")),
    getPreview: ([token]) => drafts.find(({ slug }) => slug === token),
    getSitemap: (_, query) => paged(published.map(entry), query),
    listChanges: (_, query) => changes(query.has("after") ? [] : published.flatMap(change)),
  };
  const operations = Object.entries(openapi.paths).flatMap(([template, { get }]) => (get ? [{
    name: get.operationId,
    template,
    address: new RegExp(`^${template.replaceAll(/\{\w+\}/g, "([^/]+)")}$`),
  }] : []));

  /** That a document was published; nothing for what only has a path. */
  function change({ updatedAt: at, id, type, slug, path, version }) {
    const own = operations.find(({ name, template }) =>
      template.endsWith("/{slug}") && answers[name].type === type);
    if (!own) return [];
    const href = origin + own.template.replace("{slug}", slug);
    return [{ action: "published", at, id, type, slug, path, version, href }];
  }

  return (pathname, query) => {
    if (pathname === "/api/v1/openapi.json") return openapi;
    for (const { name, address } of operations) {
      const values = address.exec(pathname)?.slice(1);
      if (!values) continue;
      if (own[name]) return own[name](values, query);
      const example = answers[name];
      if (values.length === 0) return example;
      return [...published, example].find((document) =>
        document?.type === example?.type && document?.slug === values[0]);
    }
    return undefined;
  };
}

function only(names, document) {
  return Object.fromEntries(names.map((name) => [name, document[name]]));
}

function entry({ path, type, updatedAt, seo }) {
  return { path, type, updatedAt, noindex: seo?.noindex ?? false };
}

function paged(items, query) {
  const page = Number(query.get("page") ?? 1);
  const pageSize = Number(query.get("pageSize") ?? PAGE_SIZE);
  return {
    items: items.slice((page - 1) * pageSize, page * pageSize),
    page,
    pageSize,
    totalItems: items.length,
    totalPages: Math.ceil(items.length / pageSize),
  };
}

function changes(items) {
  return { items, next: "all", hasMore: false };
}
