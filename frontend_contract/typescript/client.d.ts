/** A client of the API: addresses, parameters and answers as the OpenAPI document has them. */

import type { paths, Problem } from "./openapi.js";

type Method = "get" | "post";
type Base = "/api/v1";
type Below<Address> = Address extends `${Base}${infer Path}` ? Path : never;

type OperationOf<M extends Method, Path extends string> = `${Base}${Path}` extends infer Address
  ? Address extends keyof paths
    ? paths[Address][M]
    : never
  : never;
type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } }
  ? Exclude<Query, undefined>
  : never;

type FieldOf<Path extends string> =
  QueryOf<OperationOf<"get", Path>> extends { readonly fields?: infer Fields }
    ? Fields extends readonly (infer Field)[]
      ? Field
      : never
    : never;

/** The addresses that can be read, below `/api/v1`. */
export type ReadPath = {
  [Address in keyof paths]: paths[Address]["get"] extends object ? Below<Address> : never;
}[keyof paths];

/** The addresses that something can be sent to. */
export type SendPath = {
  [Address in keyof paths]: paths[Address]["post"] extends object ? Below<Address> : never;
}[keyof paths];

/** The addresses that give a list in pages. */
export type ListPath = {
  [Path in ReadPath]: BodyOf<OperationOf<"get", Path>> extends { totalPages: number } ? Path : never;
}[ReadPath];

type PathPart<Operation> = Operation extends { parameters: { path: infer Values } }
  ? { readonly path: Values }
  : { readonly path?: never };
/** A parameter that may be left out may be undefined as well, such as a cursor at the beginning. */
type Loose<Query> = {
  readonly [Name in keyof Query]: {} extends Pick<Query, Name> ? Query[Name] | undefined : Query[Name];
};
type QueryPart<Operation> = [QueryOf<Operation>] extends [never]
  ? { readonly query?: never }
  : Operation extends { parameters: { query: infer Query } }
    ? { readonly query: Loose<Query> }
    : { readonly query?: Loose<QueryOf<Operation>> };
type BodyPart<Operation> = Operation extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? { readonly body: Body }
  : { readonly body?: never };

/** What goes with a request: the values in its path, its query and body, and a way to stop it. */
export type RequestOptions<M extends Method, Path extends string> = PathPart<
  OperationOf<M, Path>
> &
  QueryPart<OperationOf<M, Path>> &
  BodyPart<OperationOf<M, Path>> & { readonly signal?: AbortSignal | undefined };

type Selecting<Field> = { readonly query?: { readonly fields?: readonly Field[] } };
/** Options may be left out when none is required. */
type Given<M extends Method, Path extends string, Field = never> =
  {} extends RequestOptions<M, Path>
    ? [options?: RequestOptions<M, Path> & Selecting<Field>]
    : [options: RequestOptions<M, Path> & Selecting<Field>];

type BodyOf<Operation> = Operation extends { responses: { 200: { content: infer Content } } }
  ? Content[keyof Content]
  : never;

/** Of what is whole or, with `fields`, a part: the one, or these fields of the other. */
type Shown<Body, Field> = [Field] extends [never]
  ? WholeOf<Body>
  : Pick<Required<PartOf<Body>>, Field & keyof PartOf<Body>>;
type WholeOf<Body> = Body extends unknown ? ({} extends Body ? never : Body) : never;
type PartOf<Body> = Body extends unknown ? ({} extends Body ? Body : never) : never;

/** What is given back: with `fields`, just those. */
export type Answer<M extends Method, Path extends string, Field = never> =
  BodyOf<OperationOf<M, Path>> extends infer Body
    ? Body extends { readonly items: readonly (infer Item)[] }
      ? Omit<Body, "items"> & { readonly items: readonly Shown<Item, Field>[] }
      : Shown<Body, Field>
    : never;

/** One item of a list. */
export type Item<Path extends ListPath, Field = never> =
  Answer<"get", Path, Field> extends { readonly items: readonly (infer Item)[] } ? Item : never;

export interface ClientOptions {
  /** Where the API is, without `/api/v1`: `https://api.example`. */
  readonly baseUrl: string;
  /**
   * How many answers are remembered, to be asked for again with their `ETag`; none by default, and
   * never one that says `no-store` or `private`. For servers and builds: a browser does this itself.
   */
  readonly remember?: number;
  /** What sends the requests, by default `fetch`; with headers or caching of your own, for example. */
  readonly fetch?: typeof fetch;
}

export interface Client {
  /**
   * @throws {ProblemError} the API, or something before it, gives anything but what was asked for
   * @throws {TypeError} nothing answers
   * @throws {DOMException} `signal` stopped it: an `AbortError`, or a `TimeoutError` of a timeout
   */
  get<Path extends ReadPath, const Field extends FieldOf<Path> = never>(
    path: Path,
    ...options: Given<"get", Path, Field>
  ): Promise<Answer<"get", Path, Field>>;

  /** Sends a body; fails as `get` does. */
  post<Path extends SendPath>(
    path: Path,
    ...options: Given<"post", Path>
  ): Promise<Answer<"post", Path>>;

  /**
   * Gives every item of a list, page after page, from `page` on; a hundred a page. A list that grows
   * or shrinks meanwhile can give an item twice or pass one over: for copies, read `/changes`.
   */
  items<Path extends ListPath, const Field extends FieldOf<Path> = never>(
    path: Path,
    ...options: Given<"get", Path, Field>
  ): AsyncGenerator<Item<Path, Field>, void, undefined>;
}

export function createClient(options: ClientOptions): Client;

/**
 * An answer that is a problem (RFC 9457). What is no answer of the API at all, such as the error
 * page of a proxy, has the code `unexpectedAnswer`.
 */
export class ProblemError extends Error {
  constructor(problem: Problem, retryAfter?: number | null);
  readonly problem: Problem;
  readonly status: number;
  /** Stable, to be told apart by. */
  readonly code: string;
  /** Every fault in what was asked for. */
  readonly errors: Problem["errors"];
  /** How many seconds to wait before asking again; null when nothing was said of it. */
  readonly retryAfter: number | null;
}
