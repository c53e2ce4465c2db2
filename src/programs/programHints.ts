import type { Program } from '../core/program.ts';
import type { Hint } from './hint.ts';

/** Advice on a valid program; `text` is the file it was read from. */
export function programHints(_program: Program, _text: string): readonly Hint[] {
  return [];
}
