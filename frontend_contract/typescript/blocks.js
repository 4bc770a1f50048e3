/** Telling apart what has a `type`, and giving each type of block its renderer. */

/** @import * as Contract from "./blocks.d.ts" */

/** @type {typeof Contract.renderBlocks} */
export function renderBlocks(blocks, renderers) {
  return blocks
    .filter((block) => Object.hasOwn(renderers, block.type))
    .map((block) => {
      // That a renderer and its block have the same type is beyond what the compiler follows.
      const render = /** @type {(block: Contract.BlockOf<any>) => any} */ (renderers[block.type]);
      return render(block);
    });
}

/** @type {typeof Contract.hasType} */
export function hasType(value, type) {
  return value.type === type;
}

/** @type {typeof Contract.assertNever} */
export function assertNever(value) {
  throw new TypeError(`Not a case: ${JSON.stringify(value)}`);
}
