/** What may be asked of the client, checked by `tsc`: the answer has what was asked for, no more. */

import { createClient, hasType } from "@adviesbijklachten/contract";
import type { Article, Block, CheckOutcome, Renderers } from "@adviesbijklachten/contract";

const api = createClient({ baseUrl: "https://api.example" });
const path = { slug: "slapen-met-rugpijn" };

export const whole: Article = await api.get("/articles/{slug}", { path });
export const text: string = await api.get("/articles/{slug}/text", { path });

const part = await api.get("/articles/{slug}", { path, query: { fields: ["title", "body"] } });
export const body: readonly Block[] = part.body;
// @ts-expect-error this field was not asked for
part.lead;

const list = await api.get("/articles", { query: { search: "rug", sort: ["-publishedAt"] } });
export const minutes: number[] = list.items.map((article) => article.readingMinutes);
const bodies = await api.get("/articles", { query: { fields: ["body"], pageSize: 100 } });
export const first: readonly Block[] | undefined = bodies.items[0]?.body;
// @ts-expect-error this field was not asked for
bodies.items[0]?.title;

for await (const { slug } of api.items("/articles", { query: { fields: ["slug"] } })) slug.length;
for await (const item of api.items("/sitemap")) item.path;
// @ts-expect-error the feed has a cursor, not pages
api.items("/changes");

export const outcome: CheckOutcome = await api.post(
  "/checks/{slug}/versions/{version}/advice",
  { path: { slug: "klachtencheck", version: 1 }, body: { answers: { alarm: ["geen"] } } },
);

const page = await api.get("/pages", { query: { path: "/" } });
export const location: string | null = hasType(page, "redirect") ? page.location : page.path;

const cursor: string | undefined = [""].at(0);
await api.get("/changes", { query: { after: cursor } });
// @ts-expect-error this parameter is required
await api.get("/pages", { query: { path: cursor } });

// @ts-expect-error there is no such address
await api.get("/article");
// @ts-expect-error advice is not read
await api.get("/checks/{slug}/versions/{version}/advice", { path: { slug: "a", version: 1 } });
// @ts-expect-error the address has a slug
await api.get("/articles/{slug}");
// @ts-expect-error this parameter is required
await api.get("/pages");
// @ts-expect-error there is no such parameter
await api.get("/articles", { query: { pagesize: 3 } });
// @ts-expect-error there is no such field
await api.get("/articles", { query: { fields: ["name"] } });
// @ts-expect-error what can be selected elsewhere cannot be selected here
await api.get("/changes", { query: { fields: ["id"] } });
// @ts-expect-error it has no parameters
await api.get("/site", { query: { page: 1 } });
// @ts-expect-error nothing was sent
await api.post("/checks/{slug}/versions/{version}/advice", { path: { slug: "a", version: 1 } });
// @ts-expect-error there is no such type
hasType(page, "poem");

// @ts-expect-error most types of blocks have no renderer
export const renderers: Renderers<string> = { paragraph: (block) => block.text };
