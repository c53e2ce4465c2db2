import { glob } from 'node:fs/promises';
import { join } from 'node:path';

/** Absolute paths of the files below `folder` that match, sorted. */
export async function findFiles(folder: string, pattern: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const name of glob(pattern, { cwd: folder })) found.push(join(folder, name));
  return found.sort();
}
