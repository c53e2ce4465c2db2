import assert from 'node:assert/strict';
import { addDays, type Day } from '../../src/core/day.ts';
import { localDay } from '../../src/core/localDay.ts';
import { CADENCES, type Cadence, type Period, periodOf } from '../../src/core/period.ts';
import type { WeekStart } from '../../src/core/week.ts';

const HOUR = 3_600_000;
const STARTS: readonly WeekStart[] = ['monday', 'sunday', 'saturday'];
const ENDS = ['00:00', '04:00', '06:00'];
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'];

/** The days on which somebody in a zone looks at the clock every twelve hours, one after the other. */
function* daysSeen(zone: string, dayEndsAt: string, from: number, until: number): Generator<Day> {
  let last: Day | undefined;
  for (let instant = from; instant < until; instant += 12 * HOUR) {
    const day = localDay(instant, zone, dayEndsAt);
    if (day !== last) yield day;
    last = day;
  }
}

/** The periods of a cadence that days fall into, one after the other. */
function periodsOf(
  days: Iterable<Day>,
  cadence: Cadence,
  weekStart: WeekStart,
  programStart: Day,
): Period[] {
  const periods: Period[] = [];
  for (const day of days) {
    const period = periodOf(cadence, day, { weekStart, programStart });
    assert.ok(period.first <= day && day <= period.last, `${cadence} ${day}`);
    if (period.first !== periods.at(-1)?.first) periods.push(period);
  }
  return periods;
}

describe('periods as somebody lives through them', () => {
  for (const zone of ZONES) {
    it(`begin where the last ended, over ten years in ${zone}`, function lastsLong() {
      this.timeout(20_000);
      // Every three hours around a change of clocks would find the same days: a day is 23 hours at least.
      const [from, until] = [Date.UTC(2019, 0, 1), Date.UTC(2029, 0, 1)];
      for (const [i, dayEndsAt] of ENDS.entries()) {
        const days = [...daysSeen(zone, dayEndsAt, from, until)];
        days.reduce((before, day) => {
          assert.equal(day, addDays(before, 1), `${zone} ${dayEndsAt}`);
          return day;
        });
        assert.ok(days.length > 3650 && days.length < 3656, String(days.length));
        const weekStart = STARTS[i] ?? 'monday';
        for (const cadence of CADENCES) {
          const periods = periodsOf(days, cadence, weekStart, '2022-03-09');
          for (const [n, period] of periods.slice(1).entries()) {
            assert.equal(period.first, addDays(periods[n]?.last ?? '', 1), `${cadence} ${zone}`);
          }
        }
      }
    });
  }

  it('lose the day that Apia never had, and nothing else', () => {
    for (const dayEndsAt of ENDS) {
      const days = [
        ...daysSeen('Pacific/Apia', dayEndsAt, Date.UTC(2011, 11, 1), Date.UTC(2012, 1, 1)),
      ];
      assert.ok(!days.includes('2011-12-30'));
      const gaps = days.slice(1).filter((day, i) => day !== addDays(days[i] ?? '', 1));
      assert.deepEqual(gaps, ['2011-12-31'], dayEndsAt);
      for (const weekStart of STARTS) {
        for (const cadence of ['weekly', '2-weekly', 'monthly', 'quarterly'] as const) {
          const periods = periodsOf(days, cadence, weekStart, '2011-12-14');
          for (const [n, period] of periods.slice(1).entries()) {
            assert.equal(period.first, addDays(periods[n]?.last ?? '', 1), cadence);
          }
        }
        const single = periodsOf(days, 'workdays', weekStart, '2011-12-14');
        assert.equal(single.length, days.length, 'each day that was there has a period');
      }
    }
  });

  it('keep the day a thing happened on, wherever its teller has travelled since', () => {
    // Half past eleven in Berlin on Sunday evening is Monday in Apia and still Sunday in New York.
    const instant = Date.parse('2026-11-22T22:30:00Z');
    const days = ['Europe/Berlin', 'America/New_York', 'Pacific/Apia'].map((zone) =>
      localDay(instant, zone, '00:00'),
    );
    assert.deepEqual(days, ['2026-11-22', '2026-11-22', '2026-11-23']);
    const options = { weekStart: 'monday', programStart: '2026-11-01' } as const;
    const weeks = days.map((day) => periodOf('weekly', day, options).first);
    assert.deepEqual(weeks, ['2026-11-16', '2026-11-16', '2026-11-23']);
  });
});
