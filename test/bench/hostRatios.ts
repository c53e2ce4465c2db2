import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { calmSettings } from '../../scripts/calmSettings.ts';
import { findVscode } from '../../scripts/findVscode.ts';
import { projectRoot } from '../../scripts/projectRoot.ts';
import type { Moment, ProgramSet } from '../../src/core/fact.ts';
import { fiftyPrograms } from './fiftyPrograms.ts';
import type { HostOrder, HostResult } from './hostEntry.ts';
import { fewAndMany, manyMoments, tenYears, writeLog } from './manyMoments.ts';
import type { TreeFolders } from './measureTrees.ts';
import { type Ratio, ratioOf } from './ratio.ts';
import { copyBigSteps, writeExtension } from './throwawayExtension.ts';

/** Starts of the extension host: in each, an extension is activated but once. */
const starts = 9;
/** How many of them also log and draw trees, and how often. */
const longStarts = 3;
const times = 21;

/** More days than the Moments view looks back: both logs give it the same rows. */
const daysLooked = 60;

const empty = 'export function activate() {}\n';

/** Answers `bench.update` by the shortest way to keep something in VS Code's own state. */
const updating = `import * as vscode from 'vscode';
export function activate({ workspaceState, subscriptions }) {
  const update = (count) => workspaceState.update('count', count);
  subscriptions.push(vscode.commands.registerCommand('bench.update', update));
}
`;

/** Activation, logging and trees in the extension host of a real VS Code. `scratch` is an empty folder. */
export async function hostRatios(scratch: string): Promise<readonly Ratio[]> {
  const now = Date.now();
  const moments = manyMoments({ count: 50_000, from: now - tenYears, to: now });
  const trees = await prepareTrees(join(scratch, 'trees'), now);
  const launch = await prepareLaunch(scratch);
  const results: HostResult[] = [];
  for (let start = 0; start < starts; start++) {
    const user = join(scratch, `user-${start}`);
    await prepareUser(user, moments);
    const pair = start % 2 === 0 ? ['empty', 'steps'] : ['steps', 'empty'];
    const order: HostOrder = {
      // VS Code's own first time costs whoever comes first.
      activate: ['warm-up', ...pair],
      log: ['bigNone', 'bigMany'],
      times: start < longStarts ? times : 0,
      trees,
      resultFile: join(user, 'result.json'),
    };
    results.push(await launch(user, order));
    await rm(user, { recursive: true, force: true });
  }
  const activation = (name: string) =>
    results.map((result) => result.activation[name] ?? Number.NaN);
  const logging = (name: string) => results.flatMap((result) => result.logging[name] ?? []);
  const tree = (name: string) => results.flatMap((result) => result.trees[name] ?? []);
  return [
    ratioOf('activation / an empty extension’s', 2, activation('steps'), activation('empty')),
    ratioOf('logging with 50,000 stored / with none', 1.2, logging('bigMany'), logging('bigNone')),
    ratioOf('logging / a bare workspaceState.update', 0.5, logging('bigMany'), logging('update')),
    ratioOf(
      'Moments view, first rows in a window, 50,000 stored / 50',
      1.3,
      tree('firstMany'),
      tree('firstFew'),
    ),
    ratioOf(
      'Moments view, rows drawn again, 50,000 stored / 50',
      1.3,
      [...tree('againMany'), ...tree('againMany2')],
      [...tree('againFew'), ...tree('againFew2')],
    ),
    ratioOf(
      'program tree, first rows, 50 programs / JSON.parse of them',
      2,
      tree('programTree'),
      tree('programTexts'),
    ),
  ];
}

/** Builds and installs what is to be measured; gives how to start a window with an order. */
async function prepareLaunch(
  scratch: string,
): Promise<(user: string, order: HostOrder) => Promise<HostResult>> {
  const entry = join(scratch, 'hostEntry.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'hostEntry.ts')],
    outfile: entry,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2023',
    external: ['vscode'],
    define: { TEST_CLOCK: 'false' },
    logLevel: 'warning',
  });
  const extensions = join(scratch, 'extensions');
  await writeExtension(extensions, 'warm-up', empty);
  await writeExtension(extensions, 'empty', empty);
  await copyBigSteps(extensions, 'steps', 'bigSteps');
  await copyBigSteps(extensions, 'none', 'bigNone');
  await copyBigSteps(extensions, 'many', 'bigMany');
  const development = await writeExtension(join(scratch, 'development'), 'update', updating);
  const executable = await findVscode();
  return async (user, order) => {
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
    return JSON.parse(await readFile(order.resultFile, 'utf8'));
  };
}

/** Settings, and the notes of the copy that has many. */
async function prepareUser(user: string, moments: readonly Moment[]): Promise<void> {
  // The desktop build looks in the first place, the server build in the second.
  for (const place of [join(user, 'User'), join(user, 'data', 'User')]) {
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'settings.json'), JSON.stringify(calmSettings));
    const storage = join(place, 'globalStorage', 'bench.many');
    const home = join(storage, 'home');
    await writeLog(home, moments);
    await writeFile(join(storage, 'home.json'), JSON.stringify({ v: 1, log: home }));
  }
}

/** The logs and programs that the trees show. */
async function prepareTrees(scratch: string, now: number): Promise<TreeFolders> {
  const folders: TreeFolders = {
    few: join(scratch, 'few'),
    many: join(scratch, 'many'),
    chosen: join(scratch, 'chosen'),
    programs: join(scratch, 'programs'),
  };
  const { few, many } = fewAndMany(50, daysLooked, now);
  await writeLog(folders.few, few);
  await writeLog(folders.many, many);
  const program = await fiftyPrograms(join(projectRoot, 'dist', 'programs'), folders.programs);
  const [first] = few;
  if (!first) throw new Error('no moments');
  const { v, id, rev, at, day } = first;
  const chosen: ProgramSet = { v, id, rev, at, day, type: 'program', program, act: 'chosen' };
  await writeLog(folders.chosen, [chosen]);
  return folders;
}
