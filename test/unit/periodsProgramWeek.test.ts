import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type Day, dayNumber, dayOfNumber, weekdayOf } from '../../src/core/day.ts';
import { digestOf } from '../../src/core/digest.ts';
import type { Fact } from '../../src/core/fact.ts';
import { pausedShare } from '../../src/core/pauses.ts';
import { programWeek } from '../../src/core/programWeek.ts';
import { standingOf } from '../../src/core/standing.ts';
import { type WeekStart, weekDays, weekOf } from '../../src/core/week.ts';
import { chosen, programSet, reached } from './facts.ts';
import { program, step, task } from './samplePrograms.ts';

const sample = program([step('one', [task('a')]), step('two', [task('b')])], { weeks: 12 });
const withWayThere = program([step('one', [task('a')], { phase: 'before' })], { weeks: 12 });
const STARTS: readonly WeekStart[] = ['monday', 'sunday', 'saturday'];
const anyStart = fc.constantFrom(...STARTS);
const anyDay = fc
  .integer({ min: dayNumber('2015-01-01'), max: dayNumber('2040-01-01') })
  .map(dayOfNumber);

function weekAt(day: Day, facts: readonly Fact[], of = sample, weekStart: WeekStart = 'monday') {
  return programWeek(of, day, standingOf([digestOf(facts)]), { weekStart });
}

describe('the week of a program', () => {
  it('counts from the week it starts in, when that has four days of it', () => {
    const facts = [chosen('2026-11-18', { start: '2026-11-18' })]; // a Wednesday
    assert.deepEqual(weekAt('2026-11-18', facts), {
      number: 1,
      baseline: true,
      ahead: false,
      text: 'week 1 of 12',
    });
    assert.equal(weekAt('2026-11-22', facts).number, 1);
    assert.deepEqual(weekAt('2026-11-23', facts), {
      number: 2,
      baseline: false,
      ahead: false,
      text: 'week 2 of 12',
    });
    assert.equal(weekAt('2027-02-14', facts).text, 'week 13', 'no “of” once the plan is over');
  });

  it('gives a start on Friday a whole first week', () => {
    const facts = [chosen('2026-11-20')];
    assert.equal(weekAt('2026-11-20', facts).baseline, true);
    assert.equal(weekAt('2026-11-29', facts).baseline, true);
    assert.equal(weekAt('2026-11-30', facts).number, 2);
  });

  it('ahead says when it starts, and is no baseline yet', () => {
    const facts = [chosen('2026-11-20', { start: '2026-11-30' })];
    const ahead = { baseline: false, ahead: true, text: 'starts Monday 30 November' };
    assert.deepEqual(weekAt('2026-11-20', facts), ahead);
    assert.equal(weekAt('2026-11-30', facts).ahead, false);
    const nextYear = [chosen('2026-11-20', { start: '2027-01-04' })];
    assert.equal(weekAt('2026-11-20', nextYear).text, 'starts Monday 4 January 2027');
    assert.equal(weekAt('2026-11-30', facts).baseline, true);
  });

  it('counts backwards to the first day in a role, and watches first all the same', () => {
    const facts = [chosen('2026-11-16', { start: '2026-12-14' })];
    assert.equal(weekAt('2026-11-16', facts, withWayThere).text, '4 weeks before the start');
    assert.equal(weekAt('2026-11-16', facts, withWayThere).baseline, true);
    assert.equal(weekAt('2026-11-16', facts, withWayThere).ahead, false);
    assert.equal(weekAt('2026-11-23', facts, withWayThere).baseline, false);
    assert.equal(weekAt('2026-12-13', facts, withWayThere).text, 'the last week before the start');
    assert.equal(weekAt('2026-12-14', facts, withWayThere).baseline, false);
  });

  it('ends its baseline when a step is reached', () => {
    const facts = [chosen('2026-11-16'), reached('one', '2026-11-18')];
    assert.equal(weekAt('2026-11-17', facts).baseline, true);
    assert.equal(weekAt('2026-11-18', facts).baseline, false);
  });

  it('does not count weeks that were paused whole', () => {
    const facts = [
      chosen('2026-11-02'),
      programSet('paused', '2026-11-09', { from: '2026-11-09', to: '2026-11-24' }),
    ];
    assert.equal(weekAt('2026-11-08', facts).number, 1);
    assert.equal(weekAt('2026-11-23', facts).number, 2, 'two weeks whole, the third in part');
    assert.equal(weekAt('2026-11-30', facts).number, 3);
  });

  it('goes up by one each week, week 53 included, wherever the program starts', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), anyStart, (start, weeks, weekStart) => {
        const facts = [chosen(start)];
        const first = weekAt(start, facts, sample, weekStart);
        assert.equal(first.number, 1);
        const later = addDays(start, 7 * weeks);
        const [a, b] = [later, addDays(later, 7)].map(
          (day) => weekAt(day, facts, sample, weekStart).number ?? 0,
        );
        // A start late in a week has one short week more in its first.
        assert.ok(b === (a ?? 0) + 1 || (weeks === 0 && a === 1 && b === 1), `${a} ${b}`);
        const { first: monday, last } = weekDays(weekOf(later, weekStart), weekStart);
        if (monday >= start) {
          assert.equal(weekAt(monday, facts, sample, weekStart).number, a);
          assert.equal(weekAt(last, facts, sample, weekStart).number, a);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has a baseline of four to ten days, in one piece at the beginning', () => {
    fc.assert(
      fc.property(anyDay, anyStart, (start, weekStart) => {
        const facts = [chosen(start)];
        const days = Array.from({ length: 21 }, (_, n) => addDays(start, n));
        const baseline = days.filter((day) => weekAt(day, facts, sample, weekStart).baseline);
        assert.ok(baseline.length >= 4 && baseline.length <= 10, String(baseline.length));
        assert.deepEqual(baseline, days.slice(0, baseline.length));
        assert.equal(weekAt(addDays(start, -1), facts, sample, weekStart).baseline, false);
        const wanted = { monday: 6, sunday: 5, saturday: 4 }[weekStart];
        assert.equal(weekdayOf(baseline.at(-1) ?? ''), wanted, 'it ends with a week');
      }),
    );
  });

  it('is the plain count of weeks less those paused whole, whatever pauses overlap', () => {
    const pause = fc.tuple(
      fc.integer({ min: -10, max: 120 }),
      fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    );
    fc.assert(
      fc.property(
        anyDay,
        fc.array(pause, { maxLength: 5 }),
        fc.integer({ min: 0, max: 130 }),
        anyStart,
        (start, pauses, n, weekStart) => {
          const facts = [
            chosen(start),
            ...pauses.map(([from, length]) =>
              programSet('paused', start, {
                from: addDays(start, from),
                to: length === undefined ? undefined : addDays(start, from + length),
              }),
            ),
          ];
          const standing = standingOf([digestOf(facts)]);
          const day = addDays(start, n);
          const weeks = new Set<string>();
          for (let one = start; one <= day; one = addDays(one, 1)) {
            weeks.add(weekOf(one, weekStart));
          }
          const known = standing.programs.get('p');
          const late = weekAt(addDays(start, 7), [chosen(start)], sample, weekStart).number === 1;
          const counted = [...weeks].slice(late ? 1 : 0).filter((week) => {
            return pausedShare(known, weekDays(week, weekStart)) !== 'all';
          });
          const number = programWeek(sample, day, standing, { weekStart }).number;
          assert.equal(number, Math.max(1, counted.length));
        },
      ),
      { numRuns: 200 },
    );
  });
});
