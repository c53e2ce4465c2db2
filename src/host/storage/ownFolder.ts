import { basename, dirname, join } from 'node:path';

/**
 * A workspace's storage folder without the `-1` … `-9` that VS Code appends to the workspace id when
 * another extension host still holds its lock (extHostStoragePaths.ts): the notes of a folder stay
 * in one place however its last window ended.
 */
export function ownFolder(storagePath: string): string {
  const workspace = dirname(storagePath);
  const id = basename(workspace).replace(/^([0-9a-f]{32}|-?[0-9a-f]+|\d+)-[1-9]$/, '$1');
  return join(dirname(workspace), id, basename(storagePath));
}
