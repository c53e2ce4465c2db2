import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  type Day,
  dayNumber,
  dayOfNumber,
  daysBetween,
  FIRST_DAY,
  LAST_DAY,
} from '../../src/core/day.ts';
import { CADENCES, type Cadence, periodOf, WHOLE_TIME } from '../../src/core/period.ts';
import { type WeekStart, weekDays, weekOf } from '../../src/core/week.ts';

const STARTS: readonly WeekStart[] = ['monday', 'sunday', 'saturday'];
/** Mid-week, long ago and ahead of the ten years walked below. */
const PROGRAM_STARTS: readonly Day[] = ['2026-11-18', '2001-02-03', '2041-07-06'];
const settings = { weekStart: 'monday', programStart: '2026-11-18' } as const;

function spanOf(cadence: Cadence, day: Day, options = settings): string {
  const { first, last } = periodOf(cadence, day, options);
  return `${first}..${last}`;
}

describe('the period of a practice', () => {
  it('by cadence', () => {
    assert.deepEqual(periodOf('once', '2026-11-22', settings), WHOLE_TIME);
    assert.equal(spanOf('open', '2026-11-22'), '1900-01-01..9999-12-31');
    assert.equal(spanOf('workdays', '2026-11-22'), '2026-11-22..2026-11-22');
    assert.equal(spanOf('weekly', '2026-11-22'), '2026-11-16..2026-11-22');
    assert.equal(spanOf('monthly', '2028-02-10'), '2028-02-01..2028-02-29');
    assert.equal(spanOf('monthly', '2026-12-31'), '2026-12-01..2026-12-31');
    assert.equal(spanOf('quarterly', '2026-11-22'), '2026-10-01..2026-12-31');
    assert.equal(spanOf('quarterly', '2026-04-01'), '2026-04-01..2026-06-30');
  });

  it('of two weeks counts from the week in which the program starts', () => {
    assert.equal(spanOf('2-weekly', '2026-11-16'), '2026-11-16..2026-11-29');
    assert.equal(spanOf('2-weekly', '2026-11-29'), '2026-11-16..2026-11-29');
    assert.equal(spanOf('2-weekly', '2026-11-30'), '2026-11-30..2026-12-13');
    assert.equal(spanOf('2-weekly', '2026-11-15'), '2026-11-02..2026-11-15');
    // 2026 has a week 53: pairs are counted, not taken from even numbers.
    assert.equal(spanOf('2-weekly', '2027-01-04'), '2026-12-28..2027-01-10');
  });

  it('tiles ten years, whatever the cadence and the start of weeks', () => {
    for (const weekStart of STARTS) {
      for (const cadence of CADENCES) {
        // Only pairs of weeks look at it.
        for (const programStart of PROGRAM_STARTS.slice(0, cadence === '2-weekly' ? 3 : 1)) {
          const options = { weekStart, programStart };
          let period = periodOf(cadence, '2024-01-01', options);
          for (let day: Day = '2024-01-01'; day < '2034-01-01'; day = addDays(day, 1)) {
            const now = periodOf(cadence, day, options);
            if (day > period.last) {
              assert.equal(now.first, day, `${cadence} ${weekStart}`);
              period = now;
            }
            assert.ok(now.first === period.first && now.last === period.last, `${cadence} ${day}`);
          }
        }
      }
    }
  });

  it('has its day in it and is the same for its first and its last day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CADENCES),
        fc.integer({ min: dayNumber(FIRST_DAY), max: dayNumber(LAST_DAY) }),
        fc.integer({ min: dayNumber(FIRST_DAY), max: dayNumber(LAST_DAY) }),
        fc.constantFrom(...STARTS),
        (cadence, n, start, weekStart) => {
          const options = { weekStart, programStart: dayOfNumber(start) };
          const day = dayOfNumber(n);
          const period = periodOf(cadence, day, options);
          assert.ok(period.first <= day && day <= period.last);
          assert.deepEqual(periodOf(cadence, period.first, options), period);
          assert.deepEqual(periodOf(cadence, period.last, options), period);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of a week is the week of the summary; of two, two of them', () => {
    const near = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2060-01-01') });
    fc.assert(
      fc.property(near, near, fc.constantFrom(...STARTS), (n, start, weekStart) => {
        const day = dayOfNumber(n);
        const options = { weekStart, programStart: dayOfNumber(start) };
        const week = weekDays(weekOf(day, weekStart), weekStart);
        assert.deepEqual(periodOf('weekly', day, options), week);
        const pair = periodOf('2-weekly', day, options);
        assert.equal(daysBetween(pair.first, pair.last), 13);
        assert.ok(pair.first === week.first || pair.last === week.last);
        const origin = weekDays(weekOf(options.programStart, weekStart), weekStart).first;
        assert.ok(daysBetween(origin, pair.first) % 14 === 0);
      }),
      { numRuns: 300 },
    );
  });

  it('stays within the calendar at its ends', () => {
    for (const weekStart of STARTS) {
      for (const programStart of [FIRST_DAY, LAST_DAY]) {
        for (const cadence of CADENCES) {
          const options = { weekStart, programStart };
          assert.equal(periodOf(cadence, FIRST_DAY, options).first, FIRST_DAY);
          assert.equal(periodOf(cadence, LAST_DAY, options).last, LAST_DAY);
        }
      }
    }
  });
});
