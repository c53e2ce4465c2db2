import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { interleave, timeOf } from './ratio.ts';

/** What one start of the extension host measured, in milliseconds. */
export interface HostResult {
  /** By the name of the extension: loading its code and running `activate`. */
  readonly activation: Readonly<Record<string, number>>;
  /** By what was done: logging with a name's notes, or a bare update of workspace state. */
  readonly logging: Readonly<Record<string, readonly number[]>>;
}

/** What one start of the extension host is to measure. */
export interface HostOrder {
  /** Extensions to activate, in this order. */
  readonly activate: readonly string[];
  /** Prefixes of the copies that log, and how often. */
  readonly log: readonly string[];
  readonly times: number;
  readonly resultFile: string;
}

/** What VS Code calls in its extension host. `BENCH_ORDER` names the file with the order. */
export async function run(): Promise<void> {
  const order: HostOrder = JSON.parse(await readFile(process.env.BENCH_ORDER ?? '', 'utf8'));
  const activation: Record<string, number> = {};
  for (const name of order.activate) {
    await idle();
    const extension = vscode.extensions.getExtension(`bench.${name}`);
    if (!extension) throw new Error(`bench.${name} is not installed`);
    if (extension.isActive) throw new Error(`bench.${name} is active before it was asked for`);
    activation[name] = await timeOf(() => extension.activate());
  }
  const logging = order.times > 0 ? await measureLogging(order) : {};
  const result: HostResult = { activation, logging };
  await writeFile(order.resultFile, JSON.stringify(result));
}

async function measureLogging({
  log,
  times,
}: HostOrder): Promise<Record<string, readonly number[]>> {
  const logMoment = (prefix: string) => vscode.commands.executeCommand(`${prefix}.logMoment`, 'h');
  let count = 0;
  const update = () => vscode.commands.executeCommand('bench.update', ++count);
  const measures = [
    ...log.map((prefix) => [prefix, () => timeOf(() => logMoment(prefix))] as const),
    ['update', () => timeOf(update)] as const,
  ];
  await vscode.extensions.getExtension('bench.update')?.activate();
  // The first one reads the whole log and loads the code of the command.
  for (const [, measure] of measures) for (let n = 0; n < 5; n++) await measure();
  await idle();
  return interleave(Object.fromEntries(measures), times);
}

/** Resolves when the extension host has had nothing to do for a while: its timers come in time. */
async function idle(): Promise<void> {
  for (let calm = 0, tries = 0; calm < 8 && tries < 40; tries++) {
    const late = (await timeOf(() => new Promise((resolve) => setTimeout(resolve, 25)))) - 25;
    calm = late < 3 ? calm + 1 : 0;
  }
}
