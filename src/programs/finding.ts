import type { Path } from './formatAt.ts';
import type { Fix, ProblemCode } from './problem.ts';

/** A problem by its path in the program, before it has a place in the text. */
export interface Finding {
  readonly code: ProblemCode;
  readonly message: string;
  readonly path: Path;
  /** What to underline; the value unless told. */
  readonly at?: 'key' | 'value';
  readonly fix?: Fix | undefined;
}
