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

/**
 * All files, nearest first, and of one id the nearest alone; where two are as near, the one whose
 * address comes first. A file with problems hides nothing and is never hidden. The order does not
 * depend on the order in which the files were found.
 */
export function nearestFirst<F extends FoundProgram>(
  found: readonly F[],
): readonly (F & PlacedProgram)[] {
  const ordered = [...found].sort(
    ({ source: a }, { source: b }) => a.rank - b.rank || compare(a.uri, b.uri),
  );
  const hidden = new Map<string, ProgramSource[]>();
  const shown = ordered.filter(({ program, source }) => {
    const farther = program && hidden.get(program.id);
    farther?.push(source);
    if (program && !farther) hidden.set(program.id, []);
    return !farther;
  });
  return shown.map((one) => {
    const hides = (one.program && hidden.get(one.program.id)) ?? [];
    return { ...one, hides, sentence: sentenceOf(hides) };
  });
}

function sentenceOf(hides: readonly ProgramSource[]): string {
  const names = hides.map(({ name }) => name);
  const last = names.at(-1);
  if (last === undefined) return '';
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
  return `Takes the place of the program with the same id from ${list}.`;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
