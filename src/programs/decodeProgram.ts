import type { Problem } from './problem.ts';

/** The text of a program file, or why its bytes are none. A byte order mark is left out. */
export function decodeProgram(
  bytes: Uint8Array,
):
  | { readonly text: string; readonly problems: readonly [] }
  | { readonly text?: undefined; readonly problems: readonly Problem[] } {
  return { text: new TextDecoder().decode(bytes), problems: [] };
}
