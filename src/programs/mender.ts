import { type Document, isMap, isScalar } from 'yaml';
import type { Path } from './formatAt.ts';
import { lineStart } from './lineStart.ts';
import { placeOf } from './placeOf.ts';
import type { Fix } from './problem.ts';

/** Makes the one text edit that mends a problem; undefined where no edit is safe. */
export class Mender {
  readonly #document: Document.Parsed;
  readonly #text: string;

  constructor(document: Document.Parsed, text: string) {
    this.#document = document;
    this.#text = text;
  }

  /** Writes a key and its value before the first key at a path. */
  insert(path: Path, key: string, value: string): Fix | undefined {
    const map = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    if (!isMap(map) || !map.range) return undefined;
    const title = `Add ${key}: ${value}`;
    const first = map.items[0]?.key;
    if (map.flow && map.items.length === 0) {
      const start = map.range[0] + 1;
      return { title, start, end: start, text: `${key}: ${value}` };
    }
    if (!isScalar(first) || !first.range) return undefined;
    const start = first.range[0];
    if (map.flow) return { title, start, end: start, text: `${key}: ${value}, ` };
    const line = lineStart(this.#text, start);
    // Anything but spaces and dashes before it, a "?" or an anchor, belongs to the key.
    if (!/^[ -]*$/.test(this.#text.slice(line, start))) return undefined;
    const indent = ' '.repeat(start - line);
    return { title, start, end: start, text: `${key}: ${value}${this.#lineEnd()}${indent}` };
  }

  /** Gives the key at a path another name. */
  rename(path: Path, name: string): Fix {
    const [start, end] = placeOf(this.#document, path, 'key');
    return { title: `Write "${name}"`, start, end, text: name };
  }

  /** Puts another value at a path. */
  replace(path: Path, value: string): Fix | undefined {
    const node = this.#document.getIn(path, true);
    if (!isScalar(node) || !node.range || node.range[0] === node.range[1]) return undefined;
    const [start, end] = node.range;
    return { title: `Write "${value}"`, start, end, text: value };
  }

  /** Wraps the value at a path in two signs. */
  wrap(path: Path, title: string, before: string, after: string): Fix | undefined {
    const node = this.#document.getIn(path, true);
    if (!isScalar(node) || !node.range || node.type !== 'PLAIN') return undefined;
    const [start, end] = node.range;
    return { title, start, end, text: `${before}${this.#text.slice(start, end)}${after}` };
  }

  #lineEnd(): string {
    return this.#text.includes('\r\n') ? '\r\n' : '\n';
  }
}
