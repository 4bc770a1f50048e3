/** Telling apart what has a `type`, and giving each type of block its renderer. */

/** @import * as Contract from "./blocks.d.ts" */

/** @type {typeof Contract.renderBlocks} */
export function renderBlocks(blocks, renderers) {
  // Renderers may be methods of a class; what every object has, such as `toString`, is none.
  return blocks
    .filter(({ type }) => type in renderers && !(type in Object.prototype))
    .map((block) => {
      // That a renderer and its block have the same type is beyond what the compiler follows.
      const render = /** @type {(block: Contract.BlockOf<any>) => any} */ (renderers[block.type]);
      return render.call(renderers, block);
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
