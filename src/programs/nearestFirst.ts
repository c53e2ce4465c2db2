import type { Program } from '../core/program.ts';
import type { Problem } from './problem.ts';

/** Where a program was found. */
export interface ProgramSource {
  /** 0 workspace folder, 1 `programFolders`, 2 another extension, 3 bundled. */
  readonly rank: 0 | 1 | 2 | 3;
  /** What people call the place, for example the folder's or the extension's name. */
  readonly name: string;
  readonly uri: string;
}

/** One program file: a program, or the reasons why it is none. */
export interface FoundProgram {
  readonly program?: Program | undefined;
  readonly problems: readonly Problem[];
  readonly source: ProgramSource;
}

/** A file in the order of nearness, with what it hides. */
export interface PlacedProgram extends FoundProgram {
  /** Sources of the same id that stand farther away. */
  readonly hides: readonly ProgramSource[];
  /** Says what it hides, for the tree; '' when it hides nothing. */
  readonly sentence: string;
}

/** All files, nearest first; of one id only the nearest. */
export function nearestFirst<F extends FoundProgram>(
  found: readonly F[],
): readonly (F & PlacedProgram)[] {
  return found.map((one) => ({ ...one, hides: [], sentence: '' }));
}
