import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { type BenchWindow, benchWindow, type Kept } from './benchWindow.ts';
import { interleave, timeOf } from './ratio.ts';

/** Where the trees find what they show; absolute folders. */
export interface TreeFolders {
  /** A log with few moments, and one with the same few and many before them. */
  readonly few: string;
  readonly many: string;
  /** Compiled programs; the log in which one of them is chosen. */
  readonly programs: string;
  readonly chosen: string;
}

/**
 * Milliseconds of the trees' own work in this extension host: `getChildren` and the rows' items,
 * without VS Code's drawing. `first…` is the first look in a new window, `again…` a later one.
 */
export async function measureTrees(
  { few, many, programs, chosen }: TreeFolders,
  times: number,
): Promise<Record<string, readonly number[]>> {
  const keptOf = { few: new Map(), many: new Map(), chosen: new Map() } satisfies Record<
    string,
    Kept
  >;
  // Two windows of each: what is read first lies better in memory.
  const opened = {
    few: await open(few, programs, keptOf.few),
    many: await open(many, programs, keptOf.many),
    many2: await open(many, programs, keptOf.many),
    few2: await open(few, programs, keptOf.few),
  };
  await open(chosen, programs, keptOf.chosen);
  const texts: string[] = [];
  for (const name of await readdir(programs)) {
    if (name !== 'index.json') texts.push(await readFile(join(programs, name), 'utf8'));
  }
  const first = (root: string, kept: Kept) => () => {
    const { moments } = benchWindow(root, programs, kept);
    return timeOf(() => rows(moments));
  };
  const again = (window: BenchWindow) => () => timeOf(() => rows(window.moments));
  const measures = {
    firstFew: first(few, keptOf.few),
    firstMany: first(many, keptOf.many),
    againFew: again(opened.few),
    againMany: again(opened.many),
    againMany2: again(opened.many2),
    againFew2: again(opened.few2),
    programTree: async () => {
      const { ledger, program } = benchWindow(chosen, programs, keptOf.chosen);
      await ledger.ready();
      return timeOf(() => rows(program));
    },
    programTexts: () => timeOf(() => texts.map((text) => JSON.parse(text))),
  };
  await interleave(measures, 5);
  return interleave(measures, times);
}

/** A window that has read its log once and has kept its snapshot. */
async function open(root: string, programs: string, kept: Kept): Promise<BenchWindow> {
  const window = benchWindow(root, programs, kept);
  await window.ledger.ready();
  window.save();
  return window;
}

/** Asks for all rows that are shown at first, as VS Code does. */
async function rows<Node>(tree: vscode.TreeDataProvider<Node>): Promise<number> {
  let count = 0;
  for (const root of (await tree.getChildren()) ?? []) {
    const item = await tree.getTreeItem(root);
    count += 1;
    // TreeItemCollapsibleState.Expanded
    if (item.collapsibleState !== 2) continue;
    for (const child of (await tree.getChildren(root)) ?? []) {
      await tree.getTreeItem(child);
      count += 1;
    }
  }
  if (count === 0) throw new Error('a tree without rows measures nothing');
  return count;
}
