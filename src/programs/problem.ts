/** Something wrong in a program file, with its place; offsets are UTF-16 units, line and column count from 1. */
export interface Problem {
  readonly code: ProblemCode;
  /** What to write instead, in a sentence. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export type ProblemCode =
  | 'too-big'
  | 'character'
  | 'too-deep'
  | 'yaml'
  | 'shape'
  | 'missing'
  | 'unknown-key'
  | 'value'
  | 'duplicate-id'
  | 'unknown-task';
