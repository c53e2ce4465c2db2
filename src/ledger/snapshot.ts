import { type Digest, digestOf } from '../core/digest.ts';
import type { LogFile } from './readLog.ts';

/** One log file as the snapshot remembers it. */
export interface FileDigest {
  /** Bytes that the digest was made from; a file of another size is read again. */
  readonly size: number;
  readonly unreadable: number;
  readonly ignored: number;
  readonly digest: Digest;
}

/** Digests a log file of this many bytes. */
export const digestFile = ({ newest, unreadable, ignored }: LogFile, size: number): FileDigest => ({
  size,
  unreadable,
  ignored,
  digest: digestOf(newest.values()),
});

/** All files of one log, without a word of theirs. Derived: whatever is odd about it, it is made anew. */
export interface Snapshot {
  readonly v: 3;
  /** The folder it was made from; a snapshot of another log says nothing. */
  readonly log: string;
  readonly files: Readonly<Record<string, FileDigest>>;
  /** The checksum of `files`: a size alone does not tell whether a digest is still what it was. */
  readonly sum: number;
}

/**
 * The snapshot's largest size in UTF-16 units. VS Code rewrites an extension's whole state at every
 * update and warns above 512 KB; a quarter of that keeps start-up within the noise.
 */
export const mostSnapshot = 128 * 1024;

/** Reads a stored snapshot of this log; undefined when it is missing, broken or another's. */
export function readSnapshot(value: unknown, log: string | undefined): Snapshot | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const snapshot = value as Partial<Snapshot>;
  if (snapshot.v !== 3 || typeof snapshot.log !== 'string') return undefined;
  if (log !== undefined && snapshot.log !== log) return undefined;
  if (typeof snapshot.files !== 'object' || snapshot.files === null) return undefined;
  return Object.values(snapshot.files).every(isFileDigest) ? (snapshot as Snapshot) : undefined;
}

/** Whether a snapshot is what was written. Takes the time of its size, so activation does without. */
export const isWhole = ({ files, sum }: Snapshot) => sum === sumOf(files);

/** FNV-1a over the UTF-16 units of the JSON: quick, and good against accidents, not against malice. */
function sumOf(files: Snapshot['files']): number {
  const json = JSON.stringify(files);
  let sum = 0x811c9dc5;
  for (let i = 0; i < json.length; i++) sum = Math.imul(sum ^ json.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}

function isFileDigest(value: unknown): value is FileDigest {
  if (typeof value !== 'object' || value === null) return false;
  const { size, unreadable, ignored, digest } = value as Partial<FileDigest>;
  if (![size, unreadable, ignored].every((n) => typeof n === 'number')) return false;
  if (typeof digest !== 'object' || digest === null) return false;
  const { first, last, tasks, steps, programs, lines, weeks, moments, checkIns, named, targets } =
    digest as Partial<Digest>;
  return (
    typeof first === 'string' &&
    typeof last === 'string' &&
    Array.isArray(programs) &&
    Array.isArray(named) &&
    [tasks, steps, lines, weeks, moments, checkIns, targets].every(
      (part) => typeof part === 'object' && part !== null,
    )
  );
}

/** A snapshot within the size limit: the oldest files are left out first, and read again when needed. */
export function writeSnapshot(log: string, files: ReadonlyMap<string, FileDigest>): Snapshot {
  const kept: Record<string, FileDigest> = {};
  let size = log.length + 100;
  for (const name of [...files.keys()].sort().reverse()) {
    const file = files.get(name);
    if (!file) continue;
    size += name.length + 4 + JSON.stringify(file).length;
    if (size > mostSnapshot) break;
    kept[name] = file;
  }
  return { v: 3, log, files: kept, sum: sumOf(kept) };
}
