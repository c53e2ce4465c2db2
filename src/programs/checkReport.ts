/** One program file, read as bytes. */
export interface CheckedFile {
  /** The path as it stands in the report. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a check of some files found. */
export interface CheckReport {
  /** `file:line:column error|hint code sentence`, one a problem. */
  readonly lines: readonly string[];
  /** The last line: how many programs, errors, hints. */
  readonly summary: string;
  readonly programs: number;
  readonly errors: number;
  readonly hints: number;
}

/** Checks program files and reports in lines. */
export function reportOf(_files: readonly CheckedFile[]): CheckReport {
  return { lines: [], summary: '', programs: 0, errors: 0, hints: 0 };
}
