import type { Path } from './formatAt.ts';
import type { HintCode } from './hint.ts';

/** A hint by its path in the program, before it has a place in the text. */
export interface HintFinding {
  readonly code: HintCode;
  readonly message: string;
  readonly path: Path;
  readonly at?: 'key' | 'value' | undefined;
  /** The words that it is about, where they are not the whole value. */
  readonly words?: string | undefined;
}
