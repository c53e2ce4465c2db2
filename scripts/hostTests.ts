// `npm run test:host [-- words of a title]`: the mocha suites of test/host inside a real VS Code.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { calmSettings } from './calmSettings.ts';
import { findFiles } from './findFiles.ts';
import { findVscode } from './findVscode.ts';
import { projectRoot } from './projectRoot.ts';

const home = join(projectRoot, '.vscode-test');
const bundles = join(home, 'hostTests');
const scratch = join(home, 'hostRun');
const resultFile = process.env.MOCHA_RESULT ?? join(home, 'results', 'host.json');

await rm(bundles, { recursive: true, force: true });
await rm(scratch, { recursive: true, force: true });
await rm(resultFile, { force: true });
await mkdir(join(resultFile, '..'), { recursive: true });

const folder = join(projectRoot, 'test', 'host');
const tests = await findFiles(folder, '**/*.test.ts');
await build({
  entryPoints: [join(folder, 'index.ts'), ...tests],
  outbase: folder,
  outdir: bundles,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'es2023',
  // mocha is taken from node_modules, which the extension host finds from the bundle's folder.
  external: ['vscode', 'mocha'],
  logLevel: 'warning',
});

const workspace = join(scratch, 'workspace');
const userData = join(scratch, 'user');
await mkdir(workspace, { recursive: true });
// The desktop build reads its settings from the first place, the server build from the second.
for (const place of [join(userData, 'User'), join(userData, 'data', 'User')]) {
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'settings.json'), JSON.stringify(calmSettings));
}

const executable = await findVscode();
console.log(`Host tests in ${relative(projectRoot, executable)}`);
const grep = process.argv.slice(2).join(' ') || process.env.MOCHA_GREP;
try {
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: join(bundles, 'index.cjs'),
    launchArgs: [
      workspace,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${join(scratch, 'extensions')}`,
    ],
    extensionTestsEnv: { MOCHA_RESULT: resultFile, ...(grep ? { MOCHA_GREP: grep } : {}) },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
