import * as vscode from 'vscode';
import type { Program } from '../../core/program.ts';
import type { FoundProgram, ProgramSource } from '../../programs/nearestFirst.ts';
import type { Problem } from '../../programs/problem.ts';
import type { ReadProgram } from '../../programs/readProgram.ts';

/** A program file as it was last read. A new object for every change, so that the object tells one. */
export interface ProgramFile extends FoundProgram {
  readonly uri: vscode.Uri;
  /** "platform.yaml" */
  readonly name: string;
  /** What the problems are about; absent when the bytes are no text. */
  readonly text?: string | undefined;
  /** The last version of this session that was a program. */
  readonly good?: Program | undefined;
  /** The program as it is on disk: what somebody is typing is not yet said. */
  readonly saved?: Program | undefined;
  readonly stamp?: string | undefined;
}

/** Bytes above which a file is not even read; a program is far smaller (see `refuseText`). */
const mostBytes = 2 * 1024 * 1024;

/**
 * Reads one file: what is being typed before what is on disk. Gives back `before` itself when
 * nothing has changed, undefined when there is no such file. The parser is loaded with the first
 * file that is there and at no other time.
 */
export async function readProgramFile(
  uri: vscode.Uri,
  source: Omit<ProgramSource, 'uri'>,
  before: ProgramFile | undefined,
): Promise<ProgramFile | undefined> {
  const found = typed(uri, before) ?? (await stored(uri, before));
  if (found === 'same') return before;
  if (!found) return undefined;
  const { text, stamp, dirty } = found;
  const head = {
    uri,
    name: uri.path.slice(uri.path.lastIndexOf('/') + 1),
    source: { rank: source.rank, name: source.name, uri: uri.toString() },
    text,
    stamp,
  };
  const wrong = (problems: readonly Problem[]): ProgramFile => ({
    ...head,
    problems,
    good: before?.good,
    saved: before?.saved,
  });
  if (found.problems) return wrong(found.problems);
  const { program, problems } = await read(text ?? '');
  if (!program) return wrong(problems);
  return { ...head, program, problems: [], good: program, saved: dirty ? before?.saved : program };
}

/** Should the parser fail in a way that nobody thought of, the other files are none the worse. */
async function read(text: string): Promise<ReadProgram> {
  const { readProgram } = await import('../../programs/readProgram.ts');
  try {
    return readProgram(text);
  } catch {
    return { problems: [unreadable] };
  }
}

interface Found {
  readonly text?: string | undefined;
  readonly problems?: readonly Problem[] | undefined;
  readonly stamp?: string | undefined;
  readonly dirty: boolean;
}

/**
 * What somebody is typing. A document without unsaved changes says what is on disk, but VS Code keeps
 * it for minutes after its file has gone: then the disk is asked.
 */
function typed(uri: vscode.Uri, before: ProgramFile | undefined): Found | 'same' | undefined {
  const document = openDocument(uri);
  if (!document?.isDirty) return undefined;
  const text = document.getText();
  return before?.stamp === typing && before.text === text
    ? 'same'
    : { text, stamp: typing, dirty: true };
}

const typing = 'typing';

/** What is on disk, read only when size or time of change differ. */
async function stored(
  uri: vscode.Uri,
  before: ProgramFile | undefined,
): Promise<Found | 'same' | undefined> {
  try {
    const { type, mtime, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0) return undefined;
    const stamp = `${mtime} ${size}`;
    if (before?.stamp === stamp) return 'same';
    if (size > mostBytes) return { problems: [tooBig], stamp, dirty: false };
    const bytes = await vscode.workspace.fs.readFile(uri);
    const { decodeProgram } = await import('../../programs/decodeProgram.ts');
    const { text, problems } = decodeProgram(bytes);
    return text === undefined ? { problems, stamp, dirty: false } : { text, stamp, dirty: false };
  } catch (error) {
    if (isGone(error)) return undefined;
    return { problems: [unreadable], dirty: false };
  }
}

/** Whether an error of the file system says that there is nothing. */
const isGone = (error: unknown) =>
  error instanceof vscode.FileSystemError && /NotFound|NotADirectory/.test(error.code);

/** The open document of a file, dirty or not. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === name,
  );
}

const atStart = { start: 0, end: 0, line: 1, column: 1 };

const tooBig: Problem = {
  ...atStart,
  code: 'too-big',
  message: 'This file is far too long for a program. A program has at most 131,072 characters.',
};

const unreadable: Problem = {
  ...atStart,
  code: 'encoding',
  message: 'This file could not be read just now. It is looked at again when it changes.',
};
