import * as vscode from 'vscode';
import { type CheckReport, reportOf } from '../../programs/checkReport.ts';
import type { Library } from './library.ts';
import { readProgramPlace } from './programPlaceArgument.ts';
import { isProgramName, teamFolder } from './programPlaces.ts';

interface CheckProgramParts {
  readonly library: Library;
  readonly extensionUri: vscode.Uri;
}

/** Checks a file or a folder and returns the report; says and shows nothing. */
export async function checkProgram(
  argument: unknown,
  parts: CheckProgramParts,
): Promise<CheckReport> {
  const { uri } = await readProgramPlace(argument, parts);
  return report(await filesBelow(uri));
}

/** Checks a file or a folder, or all program files of this window, and says what was found. */
export async function askCheckProgram(
  uri: vscode.Uri | undefined,
  { library }: CheckProgramParts,
): Promise<void> {
  const uris = uri
    ? await filesBelow(uri)
    : ((await library.files())?.files ?? [])
        .filter(({ source }) => source.rank < 2)
        .map((file) => file.uri);
  if (uris.length === 0) {
    void vscode.window.showInformationMessage(
      'There is no program file here yet. “New Program” writes one with you.',
    );
    return;
  }
  const { summary, lines } = await report(uris);
  const offered = lines.length > 0 ? ['Open Report', 'Show Problems'] : [];
  const choice = await vscode.window.showInformationMessage(summary, ...offered);
  if (choice === 'Show Problems') {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
  if (choice === 'Open Report') {
    const content = `${[...lines, '', summary].join('\n')}\n`;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }));
  }
}

async function report(uris: readonly vscode.Uri[]): Promise<CheckReport> {
  return reportOf(
    await Promise.all(
      uris.map(async (uri) => ({
        path: vscode.workspace.asRelativePath(uri),
        bytes: await vscode.workspace.fs.readFile(uri),
      })),
    ),
  );
}

/** A file itself; of a folder its program files, or those of its `.big-steps`. */
async function filesBelow(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const { type } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.Directory) === 0) return [uri];
  const entries = await vscode.workspace.fs.readDirectory(uri);
  if (entries.some(([name]) => name === teamFolder)) {
    return filesBelow(vscode.Uri.joinPath(uri, teamFolder));
  }
  return entries
    .filter(([name, kind]) => isProgramName(name) && (kind & vscode.FileType.Directory) === 0)
    .map(([name]) => name)
    .sort()
    .map((name) => vscode.Uri.joinPath(uri, name));
}
