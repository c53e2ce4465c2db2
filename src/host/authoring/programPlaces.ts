import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** A folder whose YAML files are programs. */
export interface ProgramFolder {
  readonly uri: vscode.Uri;
  /** 0 in a workspace folder, 1 in a folder of the setting `programFolders`. */
  readonly rank: 0 | 1;
  /** What people call it. */
  readonly name: string;
  /** What is watched: the folder itself and what is directly in it. */
  readonly watch: vscode.RelativePattern;
}

/** A program file that another extension brings along. */
export interface ContributedFile {
  readonly uri: vscode.Uri;
  readonly rank: 2;
  readonly name: string;
}

/** The folder in a workspace folder that holds a team's programs. */
export const teamFolder = '.big-steps';

/** Whether a file's name is that of a program file. */
export const isProgramName = (name: string) => /\.ya?ml$/i.test(name);

/** The folders to look into (contract, Program files), each once, nearest first. */
export function programFolders(): readonly ProgramFolder[] {
  const workspace = (vscode.workspace.workspaceFolders ?? []).map(
    (folder): ProgramFolder => ({
      uri: vscode.Uri.joinPath(folder.uri, teamFolder),
      rank: 0,
      name: folder.name,
      watch: new vscode.RelativePattern(folder, `${teamFolder}{,/*}`),
    }),
  );
  const known = new Set(workspace.map(({ uri }) => uri.toString()));
  const others = settingFolders()
    .map((path) => vscode.Uri.file(path))
    .filter((uri) => !known.has(uri.toString()))
    .map(
      (uri): ProgramFolder => ({
        uri,
        rank: 1,
        name: uri.fsPath,
        watch: new vscode.RelativePattern(uri, '*'),
      }),
    );
  return [...workspace, ...new Map(others.map((one) => [one.uri.toString(), one])).values()];
}

/** What other extensions contribute as `"bigSteps.programs": [{ "path": "./programs/x.yaml" }]`. */
export function contributedFiles(
  extensions: readonly Pick<
    vscode.Extension<unknown>,
    'id' | 'extensionUri' | 'packageJSON'
  >[] = vscode.extensions.all,
): readonly ContributedFile[] {
  return extensions.flatMap(({ packageJSON, extensionUri, id }) => {
    const { contributes, displayName } = (packageJSON ?? {}) as {
      contributes?: Readonly<Record<string, unknown>>;
      displayName?: unknown;
    };
    const listed = contributes?.['bigSteps.programs'];
    if (!Array.isArray(listed)) return [];
    const name = typeof displayName === 'string' ? displayName : id;
    return listed.flatMap((one: unknown) => {
      const path = typeof one === 'object' && one !== null && 'path' in one ? one.path : undefined;
      if (typeof path !== 'string') return [];
      const uri = vscode.Uri.joinPath(extensionUri, path);
      // A contribution stays within its own extension.
      const inside = uri.path.startsWith(`${extensionUri.path.replace(/\/$/, '')}/`);
      return inside && isProgramName(path) ? [{ uri, rank: 2 as const, name }] : [];
    });
  });
}

/**
 * Settings are hostile until parsed: what is no absolute path is passed over. `~/` is the home folder,
 * so that a team can share the setting.
 */
function settingFolders(): readonly string[] {
  const value = vscode.workspace.getConfiguration('bigSteps').get<unknown>('programFolders', []);
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, mostFolders)
    .filter((path): path is string => typeof path === 'string' && /^(~?[/\\]|[a-z]:)/i.test(path))
    .map((path) => (path.startsWith('~') ? join(homedir(), path.slice(1)) : path));
}

const mostFolders = 50;
