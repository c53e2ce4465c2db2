import assert from 'node:assert/strict';
import { digestOf } from '../../src/core/digest.ts';
import type { Fact } from '../../src/core/fact.ts';
import { pathOn } from '../../src/core/path.ts';
import { standingOf } from '../../src/core/standing.ts';
import { calendar, chosen, moments, reached, taskSet, ticked, today, unticked } from './facts.ts';
import { program, step, task } from './samplePrograms.ts';

const two = program([
  step('one', [task('a'), task('b', { cadence: 'once' }), task('c', { cadence: 'open' })], {
    keep: ['a', 'c'],
  }),
  step('two', [task('d'), task('e', { target: { kinds: ['asked'], count: 2, per: 'week' } })]),
]);

const pathAfter = (facts: readonly Fact[], day = today, before?: string) =>
  pathOn(two, day, standingOf([digestOf(facts)]), facts, calendar(day), before);

const begun = chosen('2026-11-02');

describe('the path', () => {
  it('begins at the day that the program started, or today', () => {
    assert.equal(pathAfter([begun]).start, '2026-11-02');
    assert.equal(pathAfter([]).start, today);
  });

  it('suggests the first step that is open, and one only', () => {
    const current = (...facts: Fact[]) =>
      pathAfter([begun, ...facts])
        .steps.filter((one) => one.current)
        .map((one) => one.step.id);
    assert.deepEqual(current(), ['one']);
    assert.deepEqual(current(reached('one', '2026-11-16')), ['two']);
    assert.deepEqual(current(reached('two', '2026-11-16')), ['one']);
    assert.deepEqual(current(reached('one', '2026-11-16'), reached('two', '2026-11-17')), []);
    const once = reached('one', '2026-11-16');
    const again = reached('one', '2026-11-18', { state: 'open' });
    assert.deepEqual(current(once, again), ['one'], 'opened again');
  });

  it('tells of each step how many of its tasks were practised once', () => {
    const facts = [
      begun,
      ticked('a', '2026-11-03'),
      ticked('a', '2026-11-10'),
      ticked('c', '2026-11-10'),
    ];
    assert.deepEqual(
      pathAfter(facts).steps.map(({ practised }) => practised),
      [
        { met: 2, of: 3 },
        { met: 0, of: 2 },
      ],
    );
    assert.deepEqual(pathAfter([...facts, unticked('c', '2026-11-11')]).steps[0]?.practised, {
      met: 1,
      of: 3,
    });
  });

  it('tells how many of this week’s practices are met: what is due, not skipped, and has a box', () => {
    const week = (...facts: Fact[]) => pathAfter([begun, ...facts]).steps[0]?.thisWeek;
    assert.deepEqual(week(), { met: 0, of: 2 });
    assert.deepEqual(week(ticked('a', '2026-11-18')), { met: 1, of: 2 });
    assert.deepEqual(week(ticked('a', '2026-11-11')), { met: 0, of: 2 });
    assert.deepEqual(week(ticked('b', '2026-11-18')), { met: 1, of: 2 }, 'done once, this week');
    assert.deepEqual(week(ticked('b', '2026-11-11')), { met: 0, of: 1 }, 'done once, before');
    assert.deepEqual(week(taskSet('a', '2026-11-18', { state: 'skipped' })), { met: 0, of: 1 });
    const target = pathAfter([begun, ...moments(2, { kind: 'asked', day: '2026-11-17' })]);
    assert.deepEqual(target.steps[1]?.thisWeek, { met: 1, of: 2 }, 'met by what was logged');
  });

  it('expects and counts nothing before its start, and all of it from that day on', () => {
    const later = chosen('2026-11-16', { start: '2026-11-23' });
    const facts = [later, reached('one', '2026-11-17'), ...moments(2, { kind: 'asked' })];
    const before = pathAfter(facts, '2026-11-20');
    assert.equal(before.week.text, 'starts Monday 23 November');
    assert.deepEqual(before.steps[1]?.thisWeek, { met: 0, of: 0 });
    assert.deepEqual(before.keptThisWeek, { met: 0, of: 0 });
    const details = (path: typeof before) => path.steps[1]?.tasks.map(({ now }) => now.detail);
    assert.deepEqual(details(before), ['', '2 logged'], 'what is logged shows, and is no aim');
    const after = pathAfter(facts, '2026-11-23');
    assert.deepEqual(after.steps[1]?.thisWeek, { met: 0, of: 2 });
    assert.deepEqual(details(after), ['', '0 logged, aim 2']);
  });

  it('asks the done-when question when every task with a box was practised in the current step', () => {
    const all = ['a', 'b', 'c'].map((id) => ticked(id, '2026-11-10'));
    const asks = (...facts: Fact[]) =>
      pathAfter([begun, ...facts]).steps.map(({ askDone }) => askDone);
    assert.deepEqual(asks(...all.slice(0, 1)), [false, false]);
    assert.deepEqual(asks(...all.slice(0, 2)), [true, false], 'c is done when it happens');
    assert.deepEqual(asks(...all), [true, false]);
    assert.deepEqual(asks(...all.slice(2)), [false, false]);
    assert.deepEqual(asks(...all, reached('one', '2026-11-11')), [false, false]);
    const later = ['d', 'e'].map((id) => ticked(id, '2026-11-10'));
    assert.deepEqual(asks(...later), [false, false], 'a later step waits');
  });

  it('keeps what goes on from reached steps, each in its period', () => {
    assert.deepEqual(pathAfter([begun]).kept, []);
    const facts = [begun, reached('one', '2026-11-09'), ticked('a', '2026-11-10')];
    const { kept, keptThisWeek } = pathAfter(facts);
    assert.deepEqual(
      kept.map(({ task: { id }, now }) => [id, now.box]),
      [
        ['a', false],
        ['c', undefined],
      ],
    );
    assert.deepEqual(keptThisWeek, { met: 0, of: 1 }, 'what happens when it happens is not due');
    const ticks = pathAfter([...facts, ticked('a', '2026-11-18')]);
    assert.deepEqual(ticks.keptThisWeek, { met: 1, of: 1 });
  });

  it('of an earlier day is as it was then', () => {
    const facts = [
      begun,
      reached('one', '2026-11-11'),
      ticked('a', '2026-11-18'),
      ticked('b', '2026-11-10'),
    ];
    const then = pathAfter(facts, '2026-11-10');
    assert.equal(then.steps[0]?.current, true);
    assert.equal(then.steps[0]?.reached, undefined);
    assert.deepEqual(then.steps[0]?.practised, { met: 1, of: 3 });
    assert.equal(
      pathAfter(facts, '2026-11-11').steps[0]?.reached,
      '2026-11-11',
      'on the day itself',
    );
  });

  it('of a week that is summed up counts only steps that were reached before it', () => {
    const facts = [begun, reached('one', '2026-11-18')];
    assert.equal(pathAfter(facts, '2026-11-22', '2026-11-16').steps[0]?.current, true);
    assert.equal(pathAfter(facts, '2026-11-29', '2026-11-23').steps[1]?.current, true);
  });
});
