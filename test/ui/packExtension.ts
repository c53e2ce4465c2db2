import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { projectRoot } from '../../scripts/projectRoot.ts';

/** Packages an extension from its files, by their paths inside it, and returns the `.vsix`. */
export async function packExtension(
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = join(projectRoot, '.vscode-test', 'ui-extensions', name);
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const packagePath = `${folder}.vsix`;
  await createVSIX({ cwd: folder, packagePath, allowMissingRepository: true, skipLicense: true });
  return packagePath;
}
