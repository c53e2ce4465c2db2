import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { calmSettings } from '../../scripts/calmSettings.ts';
import { findVscode } from '../../scripts/findVscode.ts';
import type { HostOrder, HostResult } from './hostEntry.ts';
import { fewAndMany, manyMoments, tenYears, writeLog } from './manyMoments.ts';
import { type Ratio, ratioOf } from './ratio.ts';
import { chooseProgram } from './chooseProgram.ts';
import { fiftyPrograms } from './fiftyPrograms.ts';
import { copyBigSteps, writeExtension } from './throwawayExtension.ts';

/** Starts of the extension host: an extension is activated but once in each. */
const starts = 9;
/** Of these, the ones that also log, and how often each. */
const loggingStarts = 3;
const times = 21;

const empty = 'export function activate() {}\n';

/** Answers `bench.update` by the shortest way to keep something in VS Code's own state. */
const updating = `import * as vscode from 'vscode';
export function activate({ workspaceState, subscriptions }) {
  const update = (count) => workspaceState.update('count', count);
  subscriptions.push(vscode.commands.registerCommand('bench.update', update));
}
`;

/** Activation and logging inside the extension host of a real VS Code. `scratch` is an empty folder. */
export async function hostRatios(scratch: string): Promise<readonly Ratio[]> {
  const entry = join(scratch, 'hostEntry.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'hostEntry.ts')],
    outfile: entry,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2023',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const extensions = join(scratch, 'extensions');
  for (const name of ['warm-up', 'empty']) await writeExtension(extensions, name, empty);
  await copyBigSteps(extensions, 'steps', 'bigSteps');
  await copyBigSteps(extensions, 'none', 'bigNone');
  await copyBigSteps(extensions, 'many', 'bigMany');
  const development = await writeExtension(join(scratch, 'development'), 'update', updating);
  const executable = await findVscode();
  const now = Date.now();
  const moments = manyMoments({ count: 50_000, from: now - tenYears, to: now });

  const trees = await prepareTrees(join(scratch, 'trees'), now);
  const results: HostResult[] = [];
  for (let start = 0; start < starts; start++) {
    const user = join(scratch, `user-${start}`);
    await prepareUser(user, moments);
    const pair = start % 2 === 0 ? ['empty', 'steps'] : ['steps', 'empty'];
    const order: HostOrder = {
      // VS Code's own first time costs whoever comes first.
      activate: ['warm-up', ...pair],
      log: ['bigNone', 'bigMany'],
      times: start < loggingStarts ? times : 0,
      trees,
      resultFile: join(user, 'result.json'),
    };
    const orderFile = join(user, 'order.json');
    await writeFile(orderFile, JSON.stringify(order));
    const workspace = join(user, 'workspace');
    await mkdir(workspace);
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: development,
      extensionTestsPath: entry,
      launchArgs: [workspace, `--user-data-dir=${user}`, `--extensions-dir=${extensions}`],
      extensionTestsEnv: { BENCH_ORDER: orderFile },
    });
    results.push(JSON.parse(await readFile(order.resultFile, 'utf8')));
    await rm(user, { recursive: true, force: true });
  }
  const activation = (name: string) => results.map((result) => result.activation[name] ?? Number.NaN);
  const logging = (name: string) => results.flatMap((result) => result.logging[name] ?? []);
  return [
    ratioOf('activation / an empty extension’s', 2, activation('steps'), activation('empty')),
    ratioOf('logging with 50,000 stored / with none', 1.2, logging('bigMany'), logging('bigNone')),
    ratioOf('logging / a bare workspaceState.update', 0.5, logging('bigMany'), logging('update')),
  ];
}

/** Settings, and the notes of the copy with many: the desktop build looks in the first place, the server in the second. */
async function prepareUser(
  user: string,
  moments: Parameters<typeof writeLog>[1],
): Promise<void> {
  for (const place of [join(user, 'User'), join(user, 'data', 'User')]) {
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'settings.json'), JSON.stringify(calmSettings));
    const storage = join(place, 'globalStorage', 'bench.many');
    await writeLog(join(storage, 'home'), moments);
    const pointer = { v: 1, log: join(storage, 'home') };
    await writeFile(join(storage, 'home.json'), JSON.stringify(pointer));
  }
}
