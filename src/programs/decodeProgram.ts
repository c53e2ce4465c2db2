import type { Problem } from './problem.ts';

// Node and browsers have it; this folder compiles without the types of either.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** The text of a program file, or why its bytes are none. A byte order mark is left out. */
export function decodeProgram(
  bytes: Uint8Array,
):
  | { readonly text: string; readonly problems: readonly [] }
  | { readonly text?: undefined; readonly problems: readonly Problem[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const message = 'This file is not UTF-8 text. Save it with the encoding UTF-8.';
    return {
      problems: [{ code: 'encoding', message, start: 0, end: 0, line: 1, column: 1 }],
    };
  }
}
