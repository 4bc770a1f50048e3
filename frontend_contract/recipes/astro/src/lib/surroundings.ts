import type { Article, CheckReference } from "@adviesbijklachten/contract/openapi";

/** What blocks need of the document and the site around them. */
export type Surroundings = Pick<Article, "sources" | "glossary"> & {
  readonly mainCheck: CheckReference | null;
};
