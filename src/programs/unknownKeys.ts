import type { Path } from './formatAt.ts';
import { type FormatNode, formatTree } from './formatTree.ts';

/** A key that the format does not have. */
export interface UnknownKey {
  readonly path: Path;
  /** The keys that may stand in its place. */
  readonly known: readonly string[];
}

/** All keys of a file that the format does not have; the schema names one a place at most. */
export function unknownKeys(
  value: unknown,
  node: FormatNode | undefined = formatTree,
  path: Path = [],
): readonly UnknownKey[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => unknownKeys(item, node?.item, [...path, i]));
  }
  if (typeof value !== 'object' || value === null || node?.type !== 'keys') return [];
  const known = [...node.keys.keys()].filter((key) => !Object.hasOwn(value, key));
  return Object.entries(value).flatMap(([key, inside]) =>
    node.keys.has(key)
      ? unknownKeys(inside, node.keys.get(key), [...path, key])
      : [{ path: [...path, key], known }],
  );
}
