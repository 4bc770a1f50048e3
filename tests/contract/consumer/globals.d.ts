/** The one thing of Node that the program uses. */

declare const process: { readonly argv: readonly string[] };
