import { type FormatNode, formatTree } from './formatTree.ts';

/** A way into a program: keys, and numbers for the items of lists. */
export type Path = readonly (string | number)[];

/** What the format says of a place; undefined where the format has no such place. */
export function formatAt(path: Path): FormatNode | undefined {
  let node: FormatNode | undefined = formatTree;
  for (const part of path) {
    node = typeof part === 'number' ? node?.item : node?.keys.get(part);
  }
  return node;
}
