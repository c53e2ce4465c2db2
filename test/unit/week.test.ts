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
  weekdayOf,
} from '../../src/core/day.ts';
import {
  addWeeks,
  isWeek,
  type WeekStart,
  weekDays,
  weekOf,
  weeksBetween,
} from '../../src/core/week.ts';
import { weekStartFor } from '../../src/core/weekStart.ts';

const STARTS: readonly WeekStart[] = ['monday', 'sunday', 'saturday'];
const WEEKDAYS: Readonly<Record<WeekStart, number>> = { monday: 0, sunday: 6, saturday: 5 };
const anyStart = fc.constantFrom(...STARTS);
const anyDay = fc
  .integer({ min: dayNumber(FIRST_DAY), max: dayNumber(LAST_DAY) })
  .map((n) => dayOfNumber(n));
/** Far enough from the ends of the calendar for all seven days to be there. */
const anyInnerDay = fc
  .integer({ min: dayNumber('1900-02-01'), max: dayNumber('9999-11-30') })
  .map((n) => dayOfNumber(n));

/** The usual recipe with Date, as an independent witness. */
function isoWeekByDate(day: Day): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const newYear = Date.UTC(date.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((date.getTime() - newYear) / 86_400_000 + 1) / 7);
  return `${date.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

describe('a week', () => {
  it('bears the ISO name of its Thursday', () => {
    assert.equal(weekOf('2026-11-22', 'monday'), '2026-W47');
    assert.equal(weekOf('2026-11-22', 'sunday'), '2026-W48');
    assert.equal(weekOf('2026-11-21', 'sunday'), '2026-W47');
    assert.equal(weekOf('2026-11-21', 'saturday'), '2026-W48');
    assert.equal(weekOf('2026-11-20', 'saturday'), '2026-W47');
    assert.equal(weekOf('2027-01-03', 'monday'), '2026-W53');
    assert.equal(weekOf('2027-01-03', 'sunday'), '2027-W01');
    assert.equal(weekOf('2024-12-30', 'monday'), '2025-W01');
    assert.equal(weekOf('2024-12-28', 'saturday'), '2025-W01');
  });

  it('has these days', () => {
    const daysOf = (start: WeekStart) => Object.values(weekDays('2026-W47', start));
    assert.deepEqual(daysOf('monday'), ['2026-11-16', '2026-11-22']);
    assert.deepEqual(daysOf('sunday'), ['2026-11-15', '2026-11-21']);
    assert.deepEqual(daysOf('saturday'), ['2026-11-14', '2026-11-20']);
  });

  it('that starts on Monday is that of ISO 8601', () => {
    fc.assert(
      fc.property(anyDay, (day) => assert.equal(weekOf(day, 'monday'), isoWeekByDate(day))),
      { numRuns: 500 },
    );
  });

  it('has a 53rd in these years and no others', () => {
    const long = [2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048];
    for (let year = 2000; year <= 2050; year += 1) {
      assert.equal(isWeek(`${year}-W53`), long.includes(year), `${year}`);
      const next = addWeeks(`${year}-W52`, 1);
      assert.equal(next, long.includes(year) ? `${year}-W53` : `${year + 1}-W01`);
    }
    assert.deepEqual(weekDays('2020-W53', 'monday'), { first: '2020-12-28', last: '2021-01-03' });
    assert.deepEqual(weekDays('2026-W53', 'sunday'), { first: '2026-12-27', last: '2027-01-02' });
    assert.deepEqual(weekDays('2032-W53', 'saturday'), { first: '2032-12-25', last: '2032-12-31' });
  });

  it('has every day in it once: days give weeks and weeks give back the days', () => {
    fc.assert(
      fc.property(anyInnerDay, anyStart, (day, start) => {
        const week = weekOf(day, start);
        assert.equal(isWeek(week), true);
        const { first, last } = weekDays(week, start);
        assert.ok(first <= day && day <= last);
        assert.equal(weekdayOf(first), WEEKDAYS[start]);
        assert.equal(daysBetween(first, last), 6);
        for (let i = 0; i < 7; i += 1) assert.equal(weekOf(addDays(first, i), start), week);
        assert.equal(weekOf(addDays(first, -1), start), addWeeks(week, -1));
        assert.equal(weekOf(addDays(last, 1), start), addWeeks(week, 1));
        const thursday = addDays(first, (3 - WEEKDAYS[start] + 7) % 7);
        assert.equal(week, isoWeekByDate(thursday));
      }),
      { numRuns: 300 },
    );
  });

  it('is one of a row without gaps or doubles', () => {
    fc.assert(
      fc.property(anyInnerDay, anyInnerDay, (a, b) => {
        const [weekA, weekB] = [weekOf(a, 'monday'), weekOf(b, 'monday')];
        const n = weeksBetween(weekA, weekB);
        assert.equal(addWeeks(weekA, n), weekB);
        assert.equal(weeksBetween(weekB, weekA), n === 0 ? 0 : -n);
        assert.equal(weekA < weekB, n > 0);
      }),
    );
    assert.equal(weeksBetween('2026-W52', '2027-W01'), 2);
  });

  it('is cut short only by the ends of the calendar', () => {
    for (const start of STARTS) {
      for (const day of [FIRST_DAY, LAST_DAY]) {
        const week = weekOf(day, start);
        const { first, last } = weekDays(week, start);
        assert.ok(FIRST_DAY <= first && first <= day && day <= last && last <= LAST_DAY);
        assert.equal(weekOf(first, start), week);
        assert.equal(weekOf(last, start), week);
      }
      assert.equal(weekDays('1900-W01', start).first, FIRST_DAY);
    }
    assert.throws(() => addWeeks('1900-W01', -1), RangeError);
    assert.throws(() => addWeeks('9999-W52', 1), RangeError);
  });

  it('has no other names', () => {
    const none = ['2025-W53', '2026-W00', '2026-W54', '2026-W1', '2026W47', '2026-w47', '9999-W53'];
    for (const x of [...none, '1899-W52', '2026-W47\n', '', 47, null, undefined]) {
      assert.equal(isWeek(x), false, String(x));
    }
    for (const x of ['2026-W53', '2026-W01', '1900-W01', '9999-W52']) assert.ok(isWeek(x), x);
    assert.throws(() => weekDays('2025-W53', 'monday'), RangeError);
    assert.throws(() => weeksBetween('2025-W53', '2026-W01'), RangeError);
  });
});

describe('the day on which weeks start', () => {
  it('is what the setting says', () => {
    for (const start of STARTS) assert.equal(weekStartFor(start, 'en-US'), start);
  });

  it('with auto is Monday unless the region says Sunday or Saturday', () => {
    assert.equal(weekStartFor('auto', 'en-US'), 'sunday');
    assert.equal(weekStartFor('auto', 'pt-BR'), 'sunday');
    assert.equal(weekStartFor('auto', 'ar-EG'), 'saturday');
    assert.equal(weekStartFor('auto', 'de-DE'), 'monday');
    assert.equal(weekStartFor('auto', 'en-GB'), 'monday');
    assert.equal(weekStartFor('auto', 'dv-MV'), 'monday', 'Friday there, which is no setting');
  });

  it('with auto is Monday without a region that is known', () => {
    for (const locale of [undefined, 'en', 'he', 'ar', '', 'C', 'en_US.UTF-8', 'x', '!']) {
      assert.equal(weekStartFor('auto', locale), 'monday', String(locale));
    }
  });
});
