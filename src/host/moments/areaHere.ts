import * as vscode from 'vscode';
import { areaOfPath } from '../../core/areaOfPath.ts';

/**
 * The area of the file that a menu stands for: an editor or explorer row (a URI), a row of the source
 * control view (`resourceUri`), or a comment thread of a pull request (`uri`, or `thread.uri`); else of
 * the active editor. Only the label is kept, never the path.
 */
export function areaHere(argument: unknown): string | undefined {
  const uri = uriIn(argument) ?? vscode.window.activeTextEditor?.document.uri;
  return uri && areaOfPath(pathBelowFolder(uri));
}

/**
 * The path below the workspace folder, whatever the scheme: the left side of a diff and the files of a
 * pull request have schemes of their own. Of a file elsewhere its folder and name, as the whole path
 * would begin with somebody's home; of what is no file, nothing.
 */
function pathBelowFolder({ scheme, path }: vscode.Uri): string {
  const folders = (vscode.workspace.workspaceFolders ?? [])
    .map(({ uri }) => `${uri.path.replace(/\/$/, '')}/`)
    .filter((folder) => path.startsWith(folder))
    .sort((a, b) => b.length - a.length);
  if (folders[0] !== undefined) return path.slice(folders[0].length);
  return scheme === 'file' || scheme === 'vscode-remote' ? path.split('/').slice(-2).join('/') : '';
}

function uriIn(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { resourceUri, uri, thread } = argument as {
    resourceUri?: unknown;
    uri?: unknown;
    thread?: unknown;
  };
  for (const found of [resourceUri, uri]) if (found instanceof vscode.Uri) return found;
  return thread === undefined ? undefined : uriIn(thread);
}
