import * as vscode from 'vscode';
import { areaOfPath } from '../core/areaOfPath.ts';

/**
 * The area of the file that a menu stands for: an editor or explorer row (a URI), a row of the source
 * control view (`resourceUri`), or a comment thread of a pull request (`uri`, or `thread.uri`); else of
 * the active editor. Only the label is kept, never the path.
 */
export function areaHere(argument: unknown): string | undefined {
  const uri = uriIn(argument) ?? vscode.window.activeTextEditor?.document.uri;
  return uri && areaOfPath(vscode.workspace.asRelativePath(uri, false));
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
