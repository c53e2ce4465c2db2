/** Advice on a valid program, with its place; offsets are UTF-16 units, line and column count from 1. */
export interface Hint {
  readonly code: HintCode;
  /** What to change and why, in a sentence or two. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export type HintCode =
  | 'many-steps'
  | 'many-tasks'
  | 'no-prompt'
  | 'no-done-when'
  | 'long-week'
  | 'two-targets'
  | 'blame'
  | 'unseen-step'
  | 'many-once';
