import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { AreaSet, Moment } from '../../src/core/fact.ts';
import type { MomentsLook } from '../../src/host/moments/momentsLook.ts';
import {
  type MomentNode,
  MomentsTree,
  type MomentsTreeParts,
} from '../../src/host/moments/momentsTree.ts';
import type { Overview } from '../../src/host/overview.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';

const today = '2026-11-20';
const head = { v: 1, rev: 'r', at: `${today}T12:00:00Z`, day: today } as const;
const moment: Moment = { ...head, id: 'm', type: 'moment', kind: 'handed-over', area: 'Cache' };
const area: AreaSet = { ...head, id: 'a', type: 'area', area: 'cache', state: 'mine' };

describe('the rows of the moments view', () => {
  it('have each an id of their own: VS Code draws no view with one id twice', async () => {
    const parts: { [K in keyof MomentsTreeParts]: Partial<MomentsTreeParts[K]> } = {
      ledger: { standing: { checkIns: new Map() } as Partial<Ledger['standing']> as never },
      overview: {
        recentMoments: async () => [moment],
        weekMoments: async () => [moment],
        areas: async () => [area],
      } satisfies Partial<Overview>,
      clock: { calendar: () => ({ today, weekStart: 'monday' }) },
      report: { notRead: (error: unknown) => assert.fail(String(error)) },
      look: { grouping: 'area', kinds: [] } satisfies Partial<MomentsLook>,
    };
    const tree = new MomentsTree(parts as MomentsTreeParts);
    const ids: (string | undefined)[] = [];
    const add = async (nodes: readonly MomentNode[]): Promise<void> => {
      for (const node of nodes) {
        const item: vscode.TreeItem = tree.getTreeItem(node);
        ids.push(item.id);
        await add(await tree.getChildren(node));
      }
    };
    await add(await tree.getChildren());
    assert.ok(ids.length >= 4);
    assert.deepEqual(ids, [...new Set(ids)]);
  });
});
