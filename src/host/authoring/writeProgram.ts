import * as vscode from 'vscode';
import type { ProgramFiles } from './programFiles.ts';
import { teamFolder } from './programPlaces.ts';

/** Where a new program file goes. */
export interface WriteTarget {
  /** The workspace folder; undefined for an unsaved document. */
  readonly folder?: vscode.WorkspaceFolder | undefined;
}

/** Where the file of a program would lie in a workspace folder. */
export const teamFile = (folder: vscode.WorkspaceFolder, id: string) =>
  vscode.Uri.joinPath(folder.uri, teamFolder, `${id}.yaml`);

/**
 * Asks where the file of a program shall go and says what that means: a file in a folder is in its
 * repository and for the team. Without a folder there is nothing to ask. Undefined: left with Esc.
 */
export async function askWriteTarget(title: string, id: string): Promise<WriteTarget | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) return {};
  return vscode.window.showQuickPick<vscode.QuickPickItem & WriteTarget>(
    [
      ...folders.map((folder) => ({
        label: `$(new-file) Write ${teamFolder}/${id}.yaml`,
        description: folder.name,
        detail: 'It lands in the repository of this folder and is for the whole team.',
        folder,
      })),
      {
        label: '$(file) Open it unsaved',
        detail: 'Nothing is written. Save it where you like.',
      },
    ],
    {
      title,
      placeHolder: 'A program is for a team to read. What you log about it stays on this machine.',
      ignoreFocusOut: true,
    },
  );
}

/** Writes a new file and waits until its program is known. Rejects when there is such a file. */
export async function writeNewFile(
  uri: vscode.Uri,
  text: string,
  files: ProgramFiles | undefined,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(`${uri.path} could not be written. Nothing was changed.`);
  }
  await files?.look();
}

/** Whether a file is there. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Opens a text that is in no file yet. */
export async function openUnsaved(text: string): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: text });
  await vscode.window.showTextDocument(document);
  return document.uri;
}
