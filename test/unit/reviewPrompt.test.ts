import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type Day, weekdayOf } from '../../src/core/day.ts';
import {
  isQuiet,
  type ReviewMoment,
  type ReviewSettings,
  reviewDue,
  reviewWeek,
} from '../../src/core/reviewPrompt.ts';
import { anyDay, seed } from './anyFact.ts';

/** 20 November 2026 is a Friday. */
const friday: Day = '2026-11-20';
const fridays: ReviewSettings = { day: 'friday', time: '16:00', quietHours: '18:00-08:00' };
const atFour: ReviewMoment = {
  today: friday,
  time: '16:00',
  isDone: () => false,
  debugging: false,
};
const due = (more: Partial<ReviewMoment> = {}, settings: Partial<ReviewSettings> = {}) =>
  reviewDue({ ...fridays, ...settings }, { ...atFour, ...more });

const days = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

describe('the weekly question', () => {
  it('is due on its day from its time on', () => {
    assert.equal(due(), friday);
    assert.equal(due({ time: '15:59' }), undefined);
    assert.equal(due({ time: '17:59' }), friday);
  });

  it('is not asked when it is off, or the setting is no day', () => {
    assert.equal(due({}, { day: 'off' }), undefined);
    assert.equal(due({}, { day: 'Friday' as 'friday' }), undefined);
  });

  it('is not asked within quiet hours, over midnight too', () => {
    assert.equal(due({ time: '18:00' }), undefined);
    assert.equal(due({ time: '23:59' }), undefined);
    const saturday = addDays(friday, 1);
    assert.equal(due({ today: saturday, time: '00:00' }), undefined);
    assert.equal(due({ today: saturday, time: '07:59' }), undefined);
    assert.equal(due({ today: saturday, time: '08:00' }), friday);
    assert.equal(due({ time: '16:30' }, { quietHours: '12:00-17:00' }), undefined);
    assert.equal(due({ time: '17:00' }, { quietHours: '12:00-17:00' }), friday);
  });

  it('is not asked while debugging', () => {
    assert.equal(due({ debugging: true }), undefined);
  });

  it('is not asked when the week that it looks at is closed', () => {
    const asked: Day[] = [];
    const isDone = (day: Day) => {
      asked.push(day);
      return true;
    };
    assert.equal(due({ isDone }), undefined);
    assert.equal(due({ isDone, today: addDays(friday, 3), time: '09:00' }), undefined);
    assert.deepEqual(asked, [friday, friday], 'the week of the review day, not of today');
  });

  it('is not asked again once it was asked for this review day', () => {
    assert.equal(due({ answered: friday }), undefined);
    assert.equal(due({ answered: friday, today: addDays(friday, 4), time: '10:00' }), undefined);
    assert.equal(due({ answered: addDays(friday, -7) }), friday);
  });

  it('waits until Later is over', () => {
    const later = { day: friday, time: '17:00' };
    const answered = addDays(friday, -1);
    assert.equal(due({ later, answered, time: '16:59' }), undefined);
    assert.equal(due({ later, answered, time: '17:00' }), friday);
    assert.equal(due({ later, answered, today: addDays(friday, 1), time: '08:00' }), friday);
  });

  it('asks once after an absence, about the last review day alone', () => {
    const long = { answered: addDays(friday, -28) };
    assert.equal(due({ ...long, today: addDays(friday, 6), time: '09:00' }), friday);
    const next = addDays(friday, 7);
    assert.equal(due({ ...long, today: next, time: '15:59' }), undefined);
    assert.equal(due({ ...long, today: next, time: '16:00' }), next);
  });

  it('is never asked within quiet hours, and at most once for a review day', () => {
    const time = fc
      .integer({ min: 0, max: 24 * 60 - 1 })
      .map(
        (n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`,
      );
    const settings = fc.record({
      day: fc.constantFrom('off' as const, ...days),
      time,
      quietHours: fc.oneof(
        fc.constantFrom('', 'rubbish'),
        fc.tuple(time, time).map((times) => times.join('-')),
      ),
    });
    const looks = fc.array(fc.record({ later: fc.nat(400), time, debugging: fc.boolean() }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(settings, anyDay, looks, (wanted, first, times) => {
        let answered: Day | undefined;
        const asked: Day[] = [];
        // Hours apart or days, at times of day that follow no order: clocks are set back too.
        let today = first;
        for (const { later, time: now, debugging } of times) {
          today = addDays(today, later % 5);
          const found = reviewDue(wanted, {
            today,
            time: now,
            answered,
            isDone: () => false,
            debugging,
          });
          if (found === undefined) continue;
          asked.push(found);
          answered = found;
          assert.ok(!isQuiet(wanted.quietHours, now));
          assert.ok(!debugging);
          assert.equal(days[weekdayOf(found)], wanted.day);
          assert.ok(found <= today && addDays(found, 6) >= today);
          assert.ok(found < today || now >= wanted.time);
        }
        assert.deepEqual(asked, [...new Set(asked)].sort());
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('quiet hours', () => {
  for (const [hours, quiet, loud] of [
    ['18:00-08:00', ['18:00', '00:00', '07:59'], ['08:00', '17:59']],
    ['12:00-13:00', ['12:00', '12:59'], ['11:59', '13:00', '00:00']],
    ['00:00-23:59', ['00:00', '23:58'], ['23:59']],
    ['09:00-09:00', [], ['09:00', '00:00']],
    ['', [], ['00:00', '12:00']],
    ['18-8', [], ['00:00', '19:00']],
  ] as const) {
    it(`“${hours}”`, () => {
      for (const time of quiet) assert.equal(isQuiet(hours, time), true, time);
      for (const time of loud) assert.equal(isQuiet(hours, time), false, time);
    });
  }
});

describe('the week of a review', () => {
  it('is the one that ends, early in a week the one before', () => {
    const weeks = Array.from({ length: 7 }, (_, i) =>
      reviewWeek(addDays('2026-11-16', i), 'monday'),
    );
    assert.deepEqual(weeks, [...Array(3).fill('2026-W46'), ...Array(4).fill('2026-W47')]);
    assert.equal(reviewWeek('2026-11-15', 'sunday'), '2026-W46', 'a Sunday that begins a week');
  });
});
