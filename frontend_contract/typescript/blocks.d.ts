/** Telling apart what has a `type`, and giving each type of block its renderer. */

import type { Block } from "./openapi.js";

export type BlockType = Block["type"];
export type BlockOf<Type extends BlockType> = Extract<Block, { readonly type: Type }>;

/** A renderer for every type of block: one that is missing does not compile. */
export type Renderers<T> = {
  readonly [Type in BlockType]: (block: BlockOf<Type>) => T;
};

/**
 * Renders blocks in order. A block of a type without a renderer is left out: new types appear
 * without a new major version of the API.
 */
export function renderBlocks<T>(blocks: readonly Block[], renderers: Renderers<T>): T[];

/** Whether a block, action, cell or document is of this type. */
export function hasType<T extends { readonly type: string }, Type extends T["type"]>(
  value: T,
  type: Type,
): value is Extract<T, { readonly type: Type }>;

/**
 * Ends a `switch` over what may not grow, such as the `status` of an outcome: a case that is
 * missing does not compile. Not for blocks and documents: there, leave out what you do not know.
 *
 * @throws {TypeError} the value is none of the cases after all
 */
export function assertNever(value: never): never;
