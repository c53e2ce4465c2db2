import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { measureTrees, type TreeFolders } from './measureTrees.ts';
import { interleave, timeOf } from './ratio.ts';

/** What one start of the extension host is to measure. */
export interface HostOrder {
  /** Extensions to activate, in this order. */
  readonly activate: readonly string[];
  /** Prefixes of the copies that log, and how often. */
  readonly log: readonly string[];
  readonly times: number;
  readonly trees: TreeFolders;
  readonly resultFile: string;
}

/** What one start of the extension host measured: milliseconds by name. */
export interface HostResult {
  /** Loading an extension's code and running its `activate`. */
  readonly activation: Readonly<Record<string, number>>;
  /** Logging by prefix, and `update`: a bare update of workspace state. */
  readonly logging: Readonly<Record<string, readonly number[]>>;
  /** See `measureTrees`. */
  readonly trees: Readonly<Record<string, readonly number[]>>;
}

/** What VS Code calls in its extension host. `BENCH_ORDER` names the file with the order. */
export async function run(): Promise<void> {
  const order: HostOrder = JSON.parse(await readFile(process.env.BENCH_ORDER ?? '', 'utf8'));
  const activation: Record<string, number> = {};
  for (const name of order.activate) {
    const extension = vscode.extensions.getExtension(`bench.${name}`);
    if (!extension) throw new Error(`bench.${name} is not installed`);
    if (extension.isActive) throw new Error(`bench.${name} is active before it was asked for`);
    await idle();
    activation[name] = await timeOf(() => extension.activate());
  }
  const more = order.times > 0;
  const result: HostResult = {
    activation,
    logging: more ? await measureLogging(order) : {},
    trees: more ? await measureTrees(order.trees, order.times) : {},
  };
  await writeFile(order.resultFile, JSON.stringify(result));
}

async function measureLogging({
  log,
  times,
}: HostOrder): Promise<Record<string, readonly number[]>> {
  await vscode.extensions.getExtension('bench.update')?.activate();
  const logMoment = (prefix: string) => vscode.commands.executeCommand(`${prefix}.logMoment`, 'h');
  let count = 0;
  const update = () => vscode.commands.executeCommand('bench.update', ++count);
  const measures = Object.fromEntries([
    ...log.map((prefix) => [prefix, () => timeOf(() => logMoment(prefix))] as const),
    ['update', () => timeOf(update)] as const,
  ]);
  // The first time loads the command's code and reads the whole log.
  for (const measure of Object.values(measures)) await measure();
  await interleave(measures, 3);
  await idle();
  return interleave(measures, times);
}

/** Resolves when the extension host has been calm for a while (its timers come in time), or after two seconds. */
async function idle(): Promise<void> {
  for (let calm = 0, tries = 0; calm < 8 && tries < 80; tries++) {
    const late = (await timeOf(() => new Promise((resolve) => setTimeout(resolve, 25)))) - 25;
    calm = late < 3 ? calm + 1 : 0;
  }
}
