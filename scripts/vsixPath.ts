import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './projectRoot.ts';

/** Where the package of the present version lies: `<name>-<version>.vsix` in the project's folder. */
export async function vsixPath(): Promise<string> {
  const text = await readFile(join(projectRoot, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(text) as { readonly name: string; readonly version: string };
  return join(projectRoot, `${name}-${version}.vsix`);
}
