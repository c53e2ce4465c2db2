import assert from 'node:assert/strict';
import { digestOf } from '../../src/core/digest.ts';
import type { Fact } from '../../src/core/fact.ts';
import { pathOn } from '../../src/core/path.ts';
import { standingOf } from '../../src/core/standing.ts';
import { type ProgramNode, programRows, updateNodes } from '../../src/host/program/programNode.ts';
import { calendar, chosen, moments, reached, ticked, today } from './facts.ts';
import { program, step, task } from './samplePrograms.ts';

const two = program([
  step('one', [task('a'), task('b')], { keep: ['a'] }),
  step('two', [task('c'), task('d', { target: { kinds: ['held-back'], count: 3, per: 'week' } })]),
]);

const begun = chosen('2026-11-02');

const rowsAfter = (
  facts: readonly Fact[],
  more: { intention?: string; ownPurpose?: string } = {},
) => {
  const all = [begun, ...facts];
  const path = pathOn(two, today, standingOf([digestOf(all)]), all, calendar());
  return programRows({ path, ...more });
};

const none: ReadonlyMap<string, ProgramNode> = new Map();

/** The ids of the rows to draw again, or `all`. */
const changedBetween = (
  before: ReturnType<typeof rowsAfter>,
  after: ReturnType<typeof rowsAfter>,
) => {
  const { changed } = updateNodes(updateNodes(none, before).nodes, after);
  return changed === 'all' ? changed : changed.map(({ id }) => id);
};

describe('the rows of the program tree', () => {
  it('are the purpose, the steps with their tasks, what is kept, the intention', () => {
    const { roots, nodes } = updateNodes(
      none,
      rowsAfter([reached('one', '2026-11-10')], { intention: 'x' }),
    );
    assert.deepEqual(
      roots.map(({ id }) => id),
      ['p:purpose', 'p/one', 'p/two', 'p:kept', 'p:this'],
    );
    assert.deepEqual(
      nodes.get('p/two')?.children.map(({ id }) => id),
      ['p/two/c', 'p/two/d'],
    );
    assert.deepEqual(
      nodes.get('p:kept')?.children.map(({ id }) => id),
      ['p:kept/a'],
    );
    for (const node of nodes.values()) {
      for (const child of node.children) assert.equal(child.parent, node);
    }
    assert.ok(roots.every(({ parent }) => parent === undefined));
  });

  it('have ids that stand once', () => {
    const rows = rowsAfter([reached('one', '2026-11-10'), ticked('c', today), ticked('d', today)]);
    const ids: string[] = [];
    const walk = (list: typeof rows) => {
      for (const { id, children } of list) {
        ids.push(id);
        walk(children);
      }
    };
    walk(rows);
    assert.ok(ids.includes('p/two:ask'));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('say the purpose in the lead’s own words once they are written', () => {
    const purpose = (ownPurpose?: string) =>
      rowsAfter([], ownPurpose ? { ownPurpose } : {})[0]?.row;
    assert.deepEqual(
      [purpose(), purpose('Mine.')].map((row) => row?.kind === 'purpose' && [row.text, row.own]),
      [
        ['The team decides well without me.', false],
        ['Mine.', true],
      ],
    );
  });

  it('stay the same objects while what they show changes', () => {
    const first = updateNodes(none, rowsAfter([]));
    const second = updateNodes(first.nodes, rowsAfter([ticked('a', today), reached('one', today)]));
    for (const [id, node] of first.nodes) assert.equal(second.nodes.get(id), node, id);
    const row = second.nodes.get('p/one/a')?.row;
    assert.equal(row?.kind === 'task' && row.pathTask.now.box, true);
    const back = updateNodes(second.nodes, rowsAfter([]));
    assert.equal(back.nodes.get('p/one'), first.nodes.get('p/one'));
    assert.equal(back.nodes.has('p:kept'), false);
  });

  it('are drawn again only where something changed', () => {
    assert.deepEqual(changedBetween(rowsAfter([]), rowsAfter([])), []);
    assert.deepEqual(changedBetween(rowsAfter([]), rowsAfter([ticked('a', today)])), [
      'p/one',
      'p/one/a',
    ]);
    assert.deepEqual(changedBetween(rowsAfter([]), rowsAfter(moments(1))), ['p/two', 'p/two/d']);
    assert.deepEqual(changedBetween(rowsAfter([]), rowsAfter([], { ownPurpose: 'Mine.' })), [
      'p:purpose',
    ]);
  });

  it('that are kept are drawn again for their own sake only', () => {
    const one = reached('one', '2026-11-10');
    assert.deepEqual(changedBetween(rowsAfter([one]), rowsAfter([one, ticked('c', today)])), [
      'p/two',
      'p/two/c',
    ]);
    assert.deepEqual(changedBetween(rowsAfter([one]), rowsAfter([one, ticked('a', today)])), [
      'p/one',
      'p/one/a',
      'p:kept',
      'p:kept/a',
    ]);
  });

  it('are drawn all again when rows come or go', () => {
    const asked = [ticked('a', today), ticked('b', today)];
    assert.equal(
      changedBetween(rowsAfter(asked.slice(1)), rowsAfter(asked)),
      'all',
      'the question comes',
    );
    assert.equal(changedBetween(rowsAfter([], { intention: 'x' }), rowsAfter([])), 'all');
    assert.equal(changedBetween([], rowsAfter([])), 'all');
    assert.equal(changedBetween(rowsAfter([]), rowsAfter([]).toReversed()), 'all', 'another order');
  });
});
