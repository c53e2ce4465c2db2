import { decodeProgram } from './decodeProgram.ts';
import { programHints } from './programHints.ts';
import { readProgram } from './readProgram.ts';

/** One program file, read as bytes. */
export interface CheckedFile {
  /** The path as it stands in the report. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a check of some files found. */
export interface CheckReport {
  /** `file:line:column error|hint code sentence`, one for each, in the order of the files. */
  readonly lines: readonly string[];
  /** How many programs, errors and hints, in a sentence: the last line. */
  readonly summary: string;
  readonly programs: number;
  readonly errors: number;
  readonly hints: number;
}

interface Remark {
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Checks program files, each by itself and their ids against each other, and reports in lines. */
export function reportOf(files: readonly CheckedFile[]): CheckReport {
  const lines: string[] = [];
  const fileOfId = new Map<string, string>();
  let programs = 0;
  let errors = 0;
  let hints = 0;
  for (const { path, bytes } of files) {
    const { remarks, hinted, id } = checkOne(bytes);
    const twice = id === undefined ? undefined : fileOfId.get(id);
    if (id !== undefined && twice === undefined) fileOfId.set(id, path);
    const faults = twice === undefined ? remarks : [...remarks, sameId(twice)];
    lines.push(...faults.map((remark) => lineOf(path, 'error', remark)));
    lines.push(...hinted.map((remark) => lineOf(path, 'hint', remark)));
    errors += faults.length;
    hints += hinted.length;
    if (id !== undefined) programs++;
  }
  const good = `${counted(programs, 'program')} in ${counted(files.length, 'file')}`;
  const summary = `${good}, ${counted(errors, 'error')}, ${counted(hints, 'hint')}.`;
  return { lines, summary, programs, errors, hints };
}

function checkOne(bytes: Uint8Array): {
  readonly remarks: readonly Remark[];
  readonly hinted: readonly Remark[];
  readonly id?: string;
} {
  const { text, problems } = decodeProgram(bytes);
  if (text === undefined) return { remarks: problems, hinted: [] };
  const read = readProgram(text);
  if (!read.program) return { remarks: read.problems, hinted: [] };
  return {
    remarks: [],
    hinted: programHints(read.program, text),
    id: read.program.id,
  };
}

function sameId(other: string): Remark {
  const message = `${other} has the same id, and one of the two would be hidden. Give this program its own.`;
  return { code: 'duplicate-id', message, line: 1, column: 1 };
}

const lineOf = (path: string, what: string, { line, column, code, message }: Remark) =>
  `${path}:${line}:${column} ${what} ${code} ${message}`;

const counted = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;
