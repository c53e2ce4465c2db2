import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comingDay } from '../../src/core/comingDay.ts';
import { addDays, dayOfNumber, FIRST_DAY, isDay, LAST_DAY } from '../../src/core/day.ts';
import { longDay } from '../../src/core/dayText.ts';
import { startDay } from '../../src/core/startDay.ts';
import type { WeekStart } from '../../src/core/week.ts';

/** A Wednesday. */
const today = '2026-12-02';
const on = (text: string, weekStart: WeekStart = 'monday') => comingDay(text, today, weekStart);

describe('the words for a day to come', () => {
  it('are those that people write', () => {
    const named: readonly (readonly [string, string])[] = [
      ['today', '2026-12-02'],
      [' Tomorrow ', '2026-12-03'],
      ['mon', '2026-12-07'],
      ['on Monday', '2026-12-07'],
      ['thu', '2026-12-03'],
      ['next monday', '2026-12-07'],
      ['next fri', '2026-12-11'],
      ['next week', '2026-12-07'],
      ['in a week', '2026-12-09'],
      ['in 3 days', '2026-12-05'],
      ['in 2 weeks', '2026-12-16'],
      ['2026-12-07', '2026-12-07'],
      ['2026-11-01', '2026-11-01'],
      ['7 December', '2026-12-07'],
      ['dec 7', '2026-12-07'],
      ['2 dec', '2026-12-02'],
      ['1 dec', '2027-12-01'],
      ['4 Jan', '2027-01-04'],
      ['January 4, 2027', '2027-01-04'],
      ['Monday 7 December', '2026-12-07'],
      ['Monday, 4 January 2027', '2027-01-04'],
    ];
    for (const [text, day] of named) assert.equal(on(text), day, text);
  });

  it('of a weekday alone mean the one after today', () => {
    assert.equal(on('wed'), '2026-12-09');
    assert.equal(on('fri'), '2026-12-04');
  });

  it('of the next week go by the day on which weeks start', () => {
    assert.equal(on('next sunday'), '2026-12-13');
    assert.equal(on('next sunday', 'sunday'), '2026-12-06');
    assert.equal(on('next week', 'saturday'), '2026-12-05');
  });

  it('name no other day', () => {
    const none = [
      '',
      'soon',
      'next',
      'next year',
      'in',
      'in 2',
      'in two weeks',
      'in 2 weeks or so',
    ];
    none.push('7', '7 12', '30 feb', '2026-02-30', '7 dec 26', 'tuesday 7 december', 'mon tue');
    none.push('7 december 2026 early', 'on');
    for (const text of none) assert.equal(on(text), undefined, text);
  });

  it('are read back from every day that the product writes', () => {
    const days = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(days, days, (since, ahead) => {
        const from = addDays('2026-01-01', since);
        const day = addDays(from, ahead);
        assert.equal(comingDay(longDay(day), from, 'monday'), day);
        assert.equal(comingDay(day, from, 'monday'), day);
      }),
    );
  });

  it('are a day or none, whatever is written on whatever day', () => {
    const word = fc.constantFrom(
      'next',
      'in',
      '999',
      'weeks',
      'mon',
      'dec',
      '31',
      '9999',
      'on',
      'x',
    );
    const days = fc.constantFrom(FIRST_DAY, LAST_DAY, dayOfNumber(0), today);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), days, (words, day) => {
        const found = comingDay(words.join(' '), day, 'monday');
        assert.ok(found === undefined || isDay(found));
      }),
    );
  });
});

describe('the day on which a program shall start', () => {
  const start = (text: string) => startDay(text, today, 'monday');

  it('is today or later, and not more than about a year ahead', () => {
    assert.deepEqual(start('today'), { day: today });
    assert.deepEqual(start('2027-12-31'), { day: '2027-12-31' });
    assert.deepEqual(start('2028-06-01'), {
      why: 'That is far ahead. Write a day up to 2028-01-06.',
    });
    assert.deepEqual(start('2026-12-01'), {
      why: 'That day has passed. Write today or a later one.',
    });
  });

  it('is asked for in words when nothing of it can be read', () => {
    const why = 'Write a day such as mon, next monday or 2026-12-09.';
    for (const text of ['', ' ', 'soon']) assert.deepEqual(start(text), { why });
  });
});
