import { type Document, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Path } from './formatAt.ts';

/**
 * The range of the key or the value at a path, or, where there is no such thing, the beginning of
 * the nearest thing around it: a missing key is shown where it belongs, not over a whole block.
 */
export function placeOf(
  document: Document.Parsed,
  path: Path,
  what: 'key' | 'value' = 'value',
): readonly [number, number] {
  let around: Node | null = document.contents;
  for (const [depth, part] of path.entries()) {
    const last = depth === path.length - 1;
    const pair = isMap(around)
      ? around.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      : undefined;
    const item = isSeq(around) && typeof part === 'number' ? around.items[part] : undefined;
    const inside = last && what === 'key' && pair ? pair.key : (pair?.value ?? item);
    // An empty value has no place of its own; its key has.
    const found: unknown = isNode(inside) && !isEmpty(inside) ? inside : pair?.key;
    if (!isNode(found) || !found.range) return beginning(around);
    if (last) return [found.range[0], found.range[1]];
    around = found;
  }
  return beginning(around);
}

function isEmpty(node: Node): boolean {
  return !node.range || node.range[0] === node.range[1];
}

function beginning(node: Node | null): readonly [number, number] {
  const start = node?.range?.[0] ?? 0;
  return [start, start + 1];
}
