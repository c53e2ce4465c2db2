import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot.ts';

/** The publisher of everything that is installed for a bench alone. */
export const publisher = 'bench';

const activates = ['onCommand:bench.nobodyCallsThis'];

/**
 * Writes an extension below `extensions`, where VS Code looks for installed ones. It is activated by
 * nobody but the bench. `code` is its only module: ECMAScript, as ours is.
 */
export async function writeExtension(
  extensions: string,
  name: string,
  code: string,
): Promise<string> {
  const folder = join(extensions, `${publisher}.${name}-0.0.1`);
  await mkdir(folder, { recursive: true });
  const manifest = {
    name,
    publisher,
    version: '0.0.1',
    type: 'module',
    main: './extension.js',
    engines: { vscode: '^1.100.0' },
    activationEvents: activates,
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'extension.js'), code);
  return folder;
}

/**
 * Copies the built extension below `extensions` under another name, with `bigSteps` in all its ids
 * replaced by `prefix`: so several of them live in one window, each with notes of its own. Nothing
 * activates a copy before somebody asks for it.
 */
export async function copyBigSteps(
  extensions: string,
  name: string,
  prefix: string,
): Promise<string> {
  const folder = join(extensions, `${publisher}.${name}-0.0.1`);
  await mkdir(folder, { recursive: true });
  const renamed = async (from: string, to: string) =>
    writeFile(to, (await readFile(from, 'utf8')).replaceAll('bigSteps', prefix));
  await cp(join(projectRoot, 'dist'), join(folder, 'dist'), { recursive: true });
  await cp(join(projectRoot, 'media'), join(folder, 'media'), { recursive: true });
  for (const file of await readdir(join(folder, 'dist'), { recursive: true })) {
    const path = join(folder, 'dist', file);
    if (/\.c?js$/.test(path)) await renamed(path, path);
  }
  const manifest = JSON.parse(
    (await readFile(join(projectRoot, 'package.json'), 'utf8')).replaceAll('bigSteps', prefix),
  );
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, name, publisher, version: '0.0.1', activationEvents: activates }),
  );
  return folder;
}
