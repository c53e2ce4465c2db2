import { kindOf } from '../core/kind.ts';
import { cursorAt } from './cursorAt.ts';
import { formatAt } from './formatAt.ts';
import { formatDetail } from './formatDetail.ts';
import type { FormatNode } from './formatTree.ts';

/** One thing that may be written at the cursor. */
export interface CompletionItem {
  readonly label: string;
  /** The text that replaces `from`..`to`. */
  readonly insert: string;
  /** The description from the schema. */
  readonly detail: string;
}

/** What may be written at an offset, and the stretch of text that it replaces. */
export interface Completions {
  readonly items: readonly CompletionItem[];
  readonly from: number;
  readonly to: number;
}

/** The description of what stands at an offset. */
export interface Hover {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text beyond this is no program; nobody waits for help with it. */
const mostCharacters = 256 * 1024;

/** The keys or values that fit at an offset, those that must be there first. Works on unfinished YAML, never throws. */
export function completionsAt(text: string, offset: number): Completions {
  const nothing: Completions = { items: [], from: offset, to: offset };
  const cursor = text.length > mostCharacters ? undefined : cursorAt(text, offset);
  if (!cursor) return nothing;
  const { path, key, from, to, colon, word, beside } = cursor;
  const node = formatAt(path);
  if (!node) return { ...nothing, from, to };
  if (key === undefined && node.type === 'keys') {
    const items = [...node.keys]
      .filter(([name]) => name === word || !beside.has(name))
      .sort(([, a], [, b]) => Number(b.required) - Number(a.required))
      .map(([name, inside]) => ({
        label: name,
        insert: colon ? name : `${name}:${isBlock(inside) ? '' : ' '}`,
        detail: formatDetail(inside),
      }));
    return { items, from, to };
  }
  const value = key === undefined ? node : node.keys.get(key);
  const items = (value?.values ?? []).map((name) => ({
    label: name,
    insert: name,
    detail: kindOf(name)?.meaning ?? value?.description ?? '',
  }));
  return { items, from, to };
}

/** What the key or value at an offset means. Works on unfinished YAML and never throws. */
export function hoverAt(text: string, offset: number): Hover | undefined {
  const cursor = text.length > mostCharacters ? undefined : cursorAt(text, offset);
  if (!cursor || cursor.word === '') return undefined;
  const { path, key, word, from: start, to: end } = cursor;
  const node = formatAt(path);
  const here = key === undefined ? node : node?.keys.get(key);
  if (here?.type === 'choice' && here.values.includes(word)) {
    const meaning = kindOf(word)?.meaning;
    return { text: `${word}: ${meaning ?? here.description}`, start, end };
  }
  const named = key === undefined && cursor.colon ? node?.keys.get(word) : undefined;
  return named && { text: formatDetail(named), start, end };
}

/** Whether the value begins on a line of its own. */
const isBlock = (node: FormatNode) =>
  node.type === 'keys' || (node.type === 'list' && node.item?.type === 'keys');
