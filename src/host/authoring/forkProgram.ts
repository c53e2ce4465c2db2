import * as vscode from 'vscode';
import { decodeProgram } from '../../programs/decodeProgram.ts';
import { forkText } from '../../programs/forkText.ts';
import { ArgumentError } from '../argument.ts';
import type { Library } from './library.ts';
import { programUri, readProgramPlace } from './programPlaceArgument.ts';
import { askWriteTarget, isThere, openUnsaved, teamFile, writeNewFile } from './writeProgram.ts';

interface ForkProgramParts {
  readonly library: Library;
  readonly extensionUri: vscode.Uri;
}

/**
 * Copies a program into `.big-steps` of the first folder, every comment kept, and opens it; an unsaved
 * document where no folder is open. The id stays, so that everybody's progress does too; the copy then
 * takes the place of the program it was made from.
 */
export async function forkProgram(
  argument: unknown,
  parts: ForkProgramParts,
): Promise<{ readonly id: string; readonly uri: string }> {
  const place = await readProgramPlace(argument, parts);
  const copy = await copyOf(place.uri);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return { id: copy.id, uri: (await openUnsaved(copy.text)).toString() };
  const uri = teamFile(folder, copy.id);
  if (await isThere(uri)) throw new ArgumentError('This folder has a program file of that name.');
  await writeNewFile(uri, copy.text, await parts.library.files());
  await vscode.window.showTextDocument(uri);
  return { id: copy.id, uri: uri.toString() };
}

/** Asks which program and where to, says that the file is for the team, copies and opens it. */
export async function askForkProgram(
  named: string | undefined,
  parts: ForkProgramParts,
): Promise<void> {
  const id = named ?? (await pickProgram(parts.library));
  const from = id && (await programUri(id, parts));
  if (!from) return;
  const copy = await copyOf(from);
  const target = await askWriteTarget('Copy to Workspace', copy.id);
  if (!target) return;
  if (!target.folder) {
    await openUnsaved(copy.text);
    return;
  }
  const uri = teamFile(target.folder, copy.id);
  const there = await isThere(uri);
  if (!there) await writeNewFile(uri, copy.text, await parts.library.files());
  await vscode.window.showTextDocument(uri);
  void vscode.window.showInformationMessage(
    there
      ? 'This folder has a program file of that name: here it is, unchanged.'
      : 'The copy lies in this folder’s repository and is for the team: it takes the place of the program it was made from. Your progress stays.',
  );
}

/** The text of a program for another place, and its id. */
async function copyOf(uri: vscode.Uri): Promise<{ readonly id: string; readonly text: string }> {
  const { text } = decodeProgram(await vscode.workspace.fs.readFile(uri));
  const { readProgram } = await import('../../programs/readProgram.ts');
  const { program } = readProgram(text ?? '');
  if (text === undefined || !program) {
    throw new ArgumentError('This program has a problem. Mend it first, then copy it.');
  }
  const header = `A copy for this team. As long as the id stays, it takes the place of the program it was
made from, and nobody’s progress is lost.`;
  return { id: program.id, text: forkText(text, program.id, header) };
}

async function pickProgram(library: Library): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    (await library.list()).map(({ id, title, purpose }) => ({ label: title, detail: purpose, id })),
    { title: 'Copy to Workspace', placeHolder: 'Which program?', matchOnDetail: true },
  );
  return picked?.id;
}
