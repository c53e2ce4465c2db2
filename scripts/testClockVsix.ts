import { cp, glob, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildExtension } from './buildExtension.ts';
import { projectRoot } from './projectRoot.ts';

/** What the package has besides `dist`. */
const shipped = [
  'media',
  'programs',
  'schemas',
  'package*.json',
  '*.md',
  'LICENSE*',
  '.vscodeignore',
];

/**
 * The path of a package with a settable clock, for tests of a whole program in fast motion: the
 * instant comes from the file that `BIG_STEPS_TEST_CLOCK` names. Built anew at each call; never what
 * ships.
 */
export async function testClockVsix(): Promise<string> {
  const folder = join(projectRoot, '.vscode-test', 'test-clock');
  await mkdir(folder, { recursive: true });
  await buildExtension('--test-clock');
  for await (const name of glob(shipped, { cwd: projectRoot })) {
    await cp(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  const file = join(folder, 'test-clock.vsix');
  await createVSIX({
    cwd: folder,
    packagePath: file,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return file;
}
