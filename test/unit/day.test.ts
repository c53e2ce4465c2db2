import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  dayNumber,
  dayOfNumber,
  daysBetween,
  FIRST_DAY,
  isDay,
  LAST_DAY,
  monthLength,
  nearestDayOfNumber,
  weekdayOf,
} from '../../src/core/day.ts';

const anyNumber = fc.integer({ min: dayNumber(FIRST_DAY), max: dayNumber(LAST_DAY) });

describe('a calendar day', () => {
  it('is one that the calendar has', () => {
    for (const day of [
      '2026-11-22',
      '2024-02-29',
      '2000-02-29',
      '2400-02-29',
      FIRST_DAY,
      LAST_DAY,
    ]) {
      assert.equal(isDay(day), true, day);
    }
  });

  it('is nothing else', () => {
    const none = ['2026-02-30', '2026-02-29', '2500-02-29', '2026-04-31', '2026-00-10'];
    const more = ['2026-13-01', '2026-01-00', '2026-01-32', '1899-12-31', '10000-01-01'];
    const odd = ['2026-1-1', ' 2026-01-01', '2026-01-01\n', '２０２６-01-01', '', 20260101, null];
    for (const x of [...none, ...more, ...odd, undefined]) assert.equal(isDay(x), false, String(x));
  });

  it('is counted from 1970', () => {
    assert.equal(dayNumber('1970-01-01'), 0);
    assert.equal(dayNumber('1969-12-31'), -1);
    assert.equal(dayNumber('2000-03-01'), 11_017);
    assert.equal(dayOfNumber(11_016), '2000-02-29');
  });

  it('agrees with the calendar of Date on every number', () => {
    fc.assert(
      fc.property(anyNumber, (n) => {
        const day = dayOfNumber(n);
        assert.equal(isDay(day), true);
        assert.equal(dayNumber(day), n);
        const date = new Date(`${day}T00:00:00Z`);
        assert.equal(date.getTime(), n * 86_400_000);
        assert.equal(weekdayOf(day), (date.getUTCDay() + 6) % 7);
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with Date on which texts are days', () => {
    const two = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 9999 }), two, two, (year, month, dayOfMonth) => {
        const text = `${year}-${month}-${dayOfMonth}`;
        const date = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        assert.equal(isDay(text), real, text);
      }),
      { numRuns: 1000 },
    );
  });

  it('adds and subtracts', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2024-03-01', -1), '2024-02-29');
    assert.equal(daysBetween('2026-11-20', '2026-11-22'), 2);
    assert.equal(daysBetween('2026-11-22', '2026-11-20'), -2);
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        assert.equal(addDays(dayOfNumber(a), b - a), dayOfNumber(b));
        assert.equal(daysBetween(dayOfNumber(a), dayOfNumber(b)), b - a);
      }),
    );
  });

  it('knows its weekday from 0, Monday, to 6, Sunday', () => {
    assert.equal(weekdayOf('2026-11-22'), 6);
    assert.equal(weekdayOf('2026-11-23'), 0);
    assert.equal(weekdayOf(FIRST_DAY), 0);
    assert.equal(weekdayOf(LAST_DAY), 4);
  });

  it('knows how long months are', () => {
    assert.deepEqual(
      [monthLength(2026, 2), monthLength(2028, 2), monthLength(2100, 2)],
      [28, 29, 28],
    );
    assert.deepEqual([monthLength(2026, 11), monthLength(2026, 12)], [30, 31]);
    assert.deepEqual([monthLength(2026, 0), monthLength(2026, 13)], [0, 0]);
  });

  it('does not leave the calendar unnoticed', () => {
    assert.throws(() => addDays(LAST_DAY, 1), RangeError);
    assert.throws(() => addDays(FIRST_DAY, -1), RangeError);
    assert.throws(() => dayOfNumber(0.5), RangeError);
    assert.throws(() => dayOfNumber(Number.NaN), RangeError);
    assert.throws(() => dayNumber('2026-02-30'), RangeError);
    assert.equal(nearestDayOfNumber(dayNumber(LAST_DAY) + 3), LAST_DAY);
    assert.equal(nearestDayOfNumber(dayNumber(FIRST_DAY) - 3), FIRST_DAY);
  });

  it('does not repeat what it was given in an error', () => {
    assert.throws(
      () => dayNumber('she cried'),
      (error: Error) => !error.message.includes('cried'),
    );
  });
});
