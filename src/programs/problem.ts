/** One text edit that mends a problem; `text` replaces what stands from `start` to `end`. */
export interface Fix {
  /** What the edit does, in a few words. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something wrong in a program file, with its place; offsets are UTF-16 units, line and column count from 1. */
export interface Problem {
  readonly code: ProblemCode;
  /** What to write instead, in a sentence. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly fix?: Fix | undefined;
}

export type ProblemCode =
  | 'too-big'
  | 'encoding'
  | 'character'
  | 'too-deep'
  | 'yaml'
  | 'shape'
  | 'missing'
  | 'unknown-key'
  | 'value'
  | 'too-long'
  | 'duplicate-id'
  | 'unknown-task';
