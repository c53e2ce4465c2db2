import assert from 'node:assert/strict';
import { digestOf } from '../../src/core/digest.ts';
import type { Fact } from '../../src/core/fact.ts';
import {
  countFor,
  type PracticeContext,
  practiceOn,
  practisedBy,
} from '../../src/core/practice.ts';
import { standingOf } from '../../src/core/standing.ts';
import { moment, moments, taskSet, ticked, unticked } from './facts.ts';
import { task } from './samplePrograms.ts';

/** Sunday 22 November 2026 ends the week that begins on Monday the 16th. */
const context = (facts: readonly Fact[], more: Partial<PracticeContext> = {}): PracticeContext => ({
  program: 'p',
  start: '2026-11-02',
  weekStart: 'monday',
  standing: standingOf([digestOf(facts)]),
  facts,
  ...more,
});

const weekly = task('t');

/** How a task stands on a day after these facts. */
const on = (
  day: string,
  facts: readonly Fact[],
  of = weekly,
  more: Partial<PracticeContext> = {},
) => practiceOn(of, day, context(facts, more));

describe('a practice', () => {
  it('is open while nothing was said', () => {
    assert.deepEqual(on('2026-11-20', []), {
      box: false,
      state: 'open',
      detail: '',
      met: false,
      showedUp: false,
      paused: false,
    });
  });

  it('keeps apart what was said of leaving it out: those words are not for a shared screen', () => {
    const skipped = (more?: { reason: string }) =>
      on('2026-11-20', [taskSet('t', '2026-11-18', { state: 'skipped', ...more })]);
    const { detail, reason } = skipped({ reason: 'on leave' });
    assert.deepEqual([detail, reason], ['skipped: on leave', 'on leave']);
    assert.equal(skipped().reason, undefined);
  });

  it('is ticked in the week of the tick and in no other; the history stays', () => {
    const facts = [ticked('t', '2026-11-18')];
    assert.equal(on('2026-11-18', facts).box, true);
    assert.equal(on('2026-11-22', facts).box, true);
    assert.equal(on('2026-11-23', facts).box, false, 'a new week starts empty');
    assert.equal(on('2026-11-15', facts).box, false);
    assert.equal(on('2026-11-20', [...facts, ticked('t', '2026-11-24')]).box, true);
    assert.ok(practisedBy(weekly, '2026-11-30', context(facts)));
    assert.ok(!practisedBy(weekly, '2026-11-17', context(facts)));
  });

  it('has the periods of its cadence', () => {
    const ends: readonly (readonly [Parameters<typeof task>[1], string, string])[] = [
      [{ cadence: 'workdays' }, '2026-11-18', '2026-11-19'],
      [{ cadence: 'weekly' }, '2026-11-22', '2026-11-23'],
      // Pairs of weeks from 2 November, when the program starts: 16 to 29.
      [{ cadence: '2-weekly' }, '2026-11-29', '2026-11-30'],
      [{ cadence: 'monthly' }, '2026-11-30', '2026-12-01'],
      [{ cadence: 'quarterly' }, '2026-12-31', '2027-01-01'],
    ];
    for (const [more, last, next] of ends) {
      const of = task('t', more);
      const facts = [ticked('t', '2026-11-18')];
      assert.equal(on(last, facts, of).box, true, `${of.cadence} until ${last}`);
      assert.equal(on(next, facts, of).box, false, `${of.cadence} no more on ${next}`);
    }
  });

  it('follows the day on which weeks start', () => {
    const facts = [ticked('t', '2026-11-22')];
    assert.equal(on('2026-11-16', facts, weekly).box, false, 'not before it was ticked');
    assert.equal(on('2026-11-23', facts, weekly, { weekStart: 'sunday' }).box, true);
    assert.equal(on('2026-11-23', facts, weekly, { weekStart: 'monday' }).box, false);
  });

  it('done once stays done, and says when', () => {
    const once = task('t', { cadence: 'once' });
    const now = on('2027-05-01', [ticked('t', '2026-11-02')], once);
    assert.deepEqual([now.box, now.met, now.detail], [true, true, 'practised 2 Nov']);
    assert.equal(on('2026-11-01', [ticked('t', '2026-11-02')], once).box, false);
  });

  it('that happens when it happens has no box', () => {
    const open = task('t', { cadence: 'open' });
    assert.equal(on('2026-11-20', [], open).box, undefined);
    assert.equal(on('2026-11-20', [], open).detail, 'when it happens');
    const done = on('2026-11-20', [ticked('t', '2026-11-19')], open);
    assert.deepEqual(
      [done.box, done.state, done.detail],
      [undefined, 'practised', 'practised 19 Nov'],
    );
  });

  it('takes the newest word of a period, whatever day it was said of', () => {
    const tick = ticked('t', '2026-11-19');
    const untick = unticked('t', '2026-11-16');
    assert.equal(on('2026-11-20', [tick, untick]).box, false);
    assert.equal(on('2026-11-20', [tick, untick, ticked('t', '2026-11-17')]).box, true);
    const partly = taskSet('t', '2026-11-20', { state: 'partly' });
    const now = on('2026-11-20', [tick, partly]);
    assert.deepEqual(
      [now.state, now.box, now.detail, now.showedUp],
      ['partly', false, 'partly', true],
    );
  });

  it('whose tick was taken back on a later day of its period was not practised', () => {
    const facts = [ticked('t', '2026-11-17'), unticked('t', '2026-11-19')];
    assert.ok(!practisedBy(weekly, '2026-11-30', context(facts)));
    const earlier = [ticked('t', '2026-11-09'), ...facts];
    assert.ok(practisedBy(weekly, '2026-11-30', context(earlier)), 'the week before stays');
    const once = task('t', { cadence: 'once' });
    assert.ok(
      !practisedBy(
        once,
        '2026-11-30',
        context([ticked('t', '2026-11-02'), unticked('t', '2026-11-19')]),
      ),
    );
  });

  it('that is skipped says why, from its own fact', () => {
    const skipped = taskSet('t', '2026-11-18', { state: 'skipped', reason: 'on leave' });
    assert.equal(on('2026-11-20', [skipped]).detail, 'skipped: on leave');
    assert.equal(
      on('2026-11-20', [taskSet('t', '2026-11-18', { state: 'skipped' })]).detail,
      'skipped',
    );
    const other = taskSet('t', '2026-11-18', { state: 'skipped', program: 'q', reason: 'theirs' });
    const own = taskSet('t', '2026-11-18', { state: 'skipped' });
    assert.equal(on('2026-11-20', [other, own]).detail, 'skipped', 'not that of another program');
    const first = taskSet('t', '2026-11-18', { state: 'skipped', reason: 'first' });
    const second = taskSet('t', '2026-11-18', { state: 'skipped', reason: 'second' });
    assert.equal(on('2026-11-20', [first, second]).detail, 'skipped: second', 'the newest');
  });

  it('shared by two programs has one history', () => {
    const shared = task('mine', { practice: 'speak-last' });
    const theirs = ticked('theirs', '2026-11-18', { program: 'q', practice: 'speak-last' });
    assert.equal(on('2026-11-20', [theirs], shared).box, true);
    assert.equal(on('2026-11-20', [theirs], task('mine')).box, false);
    assert.equal(
      on('2026-11-20', [ticked('mine', '2026-11-18', { program: 'q' })], shared).box,
      false,
    );
    const taken = unticked('mine', '2026-11-19', { practice: 'speak-last' });
    assert.equal(on('2026-11-20', [theirs, taken], shared).box, false, 'the newest word of both');
    const skipped = taskSet('theirs', '2026-11-18', {
      program: 'q',
      practice: 'speak-last',
      state: 'skipped',
      reason: 'on leave',
    });
    assert.equal(on('2026-11-20', [skipped], shared).detail, 'skipped: on leave');
  });

  it('with a target counts what was logged, and neither ticks nor unticks by it', () => {
    const aimed = task('t', { target: { kinds: ['held-back', 'asked'], count: 3, per: 'week' } });
    const facts = [
      ...moments(2, { day: '2026-11-17' }),
      moment({ day: '2026-11-18', kind: 'answered' }),
      moment({ day: '2026-11-15', kind: 'asked' }),
      moment({ day: '2026-11-21', kind: 'asked' }),
    ];
    const friday = on('2026-11-20', facts, aimed);
    assert.deepEqual([friday.detail, friday.box, friday.met], ['2 logged, aim 3', false, false]);
    assert.equal(friday.showedUp, true);
    const saturday = on('2026-11-21', facts, aimed);
    assert.deepEqual(
      [saturday.detail, saturday.box, saturday.met],
      ['3 logged, aim 3', false, true],
    );
    assert.equal(on('2026-11-23', facts, aimed).detail, '0 logged, aim 3');
    const ticks = on('2026-11-20', [ticked('t', '2026-11-20')], aimed);
    assert.deepEqual([ticks.detail, ticks.box, ticks.met], ['0 logged, aim 3', true, true]);
    const skip = taskSet('t', '2026-11-20', { state: 'skipped', reason: 'leave' });
    assert.equal(on('2026-11-20', [skip], aimed).detail, '0 logged, aim 3 · skipped: leave');
  });

  it('counts for a target by week, by two weeks of the program and by month', () => {
    const facts = [
      '2026-10-31',
      '2026-11-01',
      '2026-11-09',
      '2026-11-15',
      '2026-11-16',
      '2026-11-20',
    ].map((day) => moment({ day }));
    const count = (per: 'week' | '2-week' | 'month', day: string) =>
      countFor({ kinds: ['held-back'], count: 1, per }, day, context(facts));
    assert.equal(count('week', '2026-11-20'), 2);
    assert.equal(count('2-week', '2026-11-20'), 2);
    assert.equal(count('2-week', '2026-11-15'), 2);
    assert.equal(count('month', '2026-11-20'), 5);
    assert.equal(count('month', '2026-10-31'), 1);
  });
});
