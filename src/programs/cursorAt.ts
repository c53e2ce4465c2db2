import type { Path } from './formatAt.ts';
import { lineStart } from './lineStart.ts';

/** What stands around a place in unfinished YAML, judged by its indentation and brackets alone. */
export interface Cursor {
  /** The keys and list items around, without `key`; a list item is 0, whichever it is. */
  readonly path: Path;
  /** The key of the value at this place; undefined where a key is written, or an item of a list. */
  readonly key: string | undefined;
  /** The word at this place. */
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** Whether a colon follows the word. */
  readonly colon: boolean;
  /** Keys that the same map has already. */
  readonly beside: ReadonlySet<string>;
}

/** A program has some hundred lines that matter to a place; more are not looked at, to stay quick. */
const mostLines = 1000;

/** No line of a program is longer; of one that is, the beginning is looked at. */
const mostColumns = 2000;

const keyLine = /^([ ]*)((?:- +)*)(?:(["']?)([\w-]+)\3[ \t]*:(?=[ \t]|$)[ \t]*)?(.*)$/;

interface Line {
  readonly start: number;
  /** Columns of the dashes that open list items. */
  readonly dashes: readonly number[];
  /** Column of the first thing after them. */
  readonly column: number;
  readonly key: string | undefined;
  /** Offset in the text at which the value, or a keyless content, begins. */
  readonly content: number;
  readonly blank: boolean;
}

/** Looks around an offset; undefined inside a comment and right after a dash without its space. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const at = Math.min(Math.max(0, offset), text.length);
  const from = at - (/(?:\w[\w-]*)?$/.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0);
  const to = at + (/^[\w-]*/.exec(text.slice(at, at + 80))?.[0].length ?? 0);
  const line = lineAt(text, from);
  if (line.dashes.includes(from - 1 - line.start)) return undefined;
  if (/(?:^|\s)#/.test(text.slice(line.start, from).replace(/"[^"]*"|'[^']*'/g, ''))) {
    return undefined;
  }
  const word = {
    from,
    to,
    word: text.slice(from, to),
    colon: /^[ \t]*:/.test(text.slice(to, to + 9)),
  };
  const opened = bracketAbove(text, line);
  const flow = opened && inBrackets(text, opened.content, from);
  if (flow) {
    const path = [...pathOf(text, opened), ...flow.path];
    return { ...word, path, key: flow.key, beside: flow.beside };
  }
  // On the key itself, or in a line that has no key yet, a key is written; else its value.
  const onValue = line.key !== undefined && from >= line.content;
  const beside = onValue ? new Set<string>() : keysBeside(text, line);
  const whole = pathOf(text, line);
  const path = line.key === undefined ? whole : whole.slice(0, -1);
  return { ...word, path, key: onValue ? line.key : undefined, beside };
}

function lineAt(text: string, offset: number): Line {
  const start = lineStart(text, offset);
  const end = text.indexOf('\n', start);
  const whole = end < 0 ? text.length : end;
  const line = text.slice(start, Math.min(whole, start + mostColumns)).replace(/\r$/, '');
  const [, indent = '', marks = '', , key, rest = ''] = keyLine.exec(line) ?? [];
  const lone = /^-[ ]*$/.test(rest) && key === undefined ? rest.length : 0;
  const dashes = [...marks.matchAll(/-/g)].map(({ index }) => indent.length + index);
  if (lone) dashes.push(indent.length + marks.length);
  const blank = key === undefined && dashes.length === 0 && /^(?:#.*)?$/.test(rest);
  // A blank line is as deep as the cursor stands in it.
  const column = blank ? offset - start : indent.length + marks.length + lone;
  return { start, dashes, column, key, content: start + line.length - rest.length, blank };
}

/** The lines above that begin at most as deep as told, nearest first; blank ones are left out. */
function* linesAbove(text: string, start: number, deepest: () => number): Generator<Line> {
  let next = start;
  for (let count = 0; next > 0 && count < mostLines; ) {
    next = lineStart(text, next - 1);
    if (isDeeper(text, next, deepest())) continue;
    count++;
    const line = lineAt(text, next);
    if (!line.blank) yield line;
  }
}

/** Whether a line begins right of a column; much quicker than to take it apart. */
function isDeeper(text: string, start: number, column: number): boolean {
  for (let i = start; i <= start + column; i++) if (text[i] !== ' ') return false;
  return true;
}

/** The way to what a line holds: its own key included, if it has one. */
function pathOf(text: string, line: Line): Path {
  const path: (string | number)[] = line.key === undefined ? [] : [line.key];
  let { column } = line;
  // A key below a dash has its column right of it; a list may stand as far left as its key.
  const climb = (dashes: readonly number[]) => {
    let crossed = false;
    for (const dash of dashes.toReversed()) {
      if (dash >= column) continue;
      path.unshift(0);
      column = dash;
      crossed = true;
    }
    return crossed;
  };
  let inList = climb(line.dashes);
  for (const above of linesAbove(text, line.start, () => column)) {
    if (column <= 0 && !inList) break;
    const [dash] = above.dashes;
    const fits =
      above.key !== undefined && (inList ? above.column <= column : above.column < column);
    if (fits && above.key !== undefined && !(inList && dash === column)) {
      path.unshift(above.key);
      column = above.column;
      inList = climb(above.dashes);
    } else if (dash !== undefined && dash < column) {
      inList = climb(above.dashes) || inList;
    }
  }
  return path;
}

/** The keys that stand in the same map as a line. */
function keysBeside(text: string, line: Line): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (other: Line) => {
    if (other.column === line.column && other.key !== undefined) keys.add(other.key);
  };
  if (line.dashes.length === 0) {
    for (const above of linesAbove(text, line.start, () => line.column)) {
      add(above);
      if (above.column < line.column || above.dashes.some((dash) => dash < line.column)) break;
    }
  }
  let next = text.indexOf('\n', line.start) + 1;
  for (let count = 0; next > 0 && count < mostLines; ) {
    const start = next;
    next = text.indexOf('\n', start) + 1;
    if (isDeeper(text, start, line.column)) continue;
    count++;
    const below = lineAt(text, start);
    if (below.blank) continue;
    if (below.column < line.column || below.dashes.some((dash) => dash < line.column)) break;
    add(below);
  }
  return keys;
}

/** The line, this one or some above, whose value opens a bracket that may still be open here. */
function bracketAbove(text: string, line: Line): Line | undefined {
  if (/^[[{]/.test(text.slice(line.content, line.content + 1))) return line;
  let count = 0;
  for (const above of linesAbove(text, line.start, () => line.column - 1)) {
    // What goes on inside a bracket stands farther right than the key that opened it.
    if (above.column >= line.column) continue;
    if (/^[[{]/.test(text.slice(above.content, above.content + 1))) return above;
    if (++count > 12) break;
  }
  return undefined;
}

interface Flow {
  readonly path: Path;
  readonly key: string | undefined;
  readonly beside: ReadonlySet<string>;
}

/** What stands around an offset within the brackets that open at `start`; undefined after they close. */
function inBrackets(text: string, start: number, offset: number): Flow | undefined {
  const open: { readonly map: boolean; key: string | undefined; readonly keys: Set<string> }[] = [];
  const piece = /"(?:\\.|[^"\\])*"?|'(?:''|[^'])*'?|[[{\]},:]|[^[\]{},:"'\s]+|\s+/g;
  piece.lastIndex = start;
  let last = '';
  while (piece.lastIndex < offset) {
    const sign = piece.exec(text)?.[0];
    if (sign === undefined || piece.lastIndex > offset) break;
    const inside = open.at(-1);
    if (sign === '{' || sign === '[')
      open.push({ map: sign === '{', key: undefined, keys: new Set() });
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && inside) inside.key = undefined;
    else if (sign === ':' && inside?.map) {
      inside.key = last;
      inside.keys.add(last);
    }
    if (open.length === 0) return undefined;
    if (sign.trim()) last = sign.replace(/^["']|["']$/g, '');
  }
  const inside = open.at(-1);
  if (!inside) return undefined;
  const after = text.slice(offset, offset + 400).split(/[}\]]|\n\s*[\w-]+:/, 1)[0] ?? '';
  for (const [, key] of after.matchAll(/,\s*([\w-]+)\s*:/g)) if (key) inside.keys.add(key);
  const path = open.slice(0, -1).flatMap(({ map, key }): Path => (map ? [key ?? ''] : [0]));
  return {
    path: inside.map ? path : [...path, 0],
    key: inside.map ? inside.key : undefined,
    beside: inside.keys,
  };
}
