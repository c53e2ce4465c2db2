import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type Day } from '../../src/core/day.ts';
import { digestOf } from '../../src/core/digest.ts';
import type { Moment } from '../../src/core/fact.ts';
import { KINDS } from '../../src/core/kind.ts';
import { nearDay } from '../../src/core/nearDay.ts';
import {
  askedOutcomes,
  checkInAgain,
  countOfDueCheckIns,
  dueCheckIns,
  openOutcomes,
  outcomeDaysBack,
  outcomesShown,
} from '../../src/core/openOutcomes.ts';
import { OUTCOMES, type Outcome } from '../../src/core/outcome.ts';
import { anyDay, seed } from './anyFact.ts';
import { moment as anyMoment, today } from './facts.ts';

const ago = (days: number): Day => addDays(today, -days);
/** A moment that somebody will know again. */
const moment = (more: Partial<Moment> = {}) => anyMoment({ note: 'the TTL', ...more });
const isOpen = (more: Partial<Moment>) => openOutcomes([moment(more)], today).length === 1;
const answered = (value: Outcome, day: Day) => ({ outcome: { value, day } });

/** Days after it was logged or put off, from 0 to 60, on which something is asked about. */
const asked = (isAsked: (days: number) => boolean): readonly number[] =>
  Array.from({ length: 61 }, (_, days) => days).filter(isAsked);
const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('open outcomes', () => {
  it('are asked about from the second day on, and lapse after three weeks', () => {
    assert.deepEqual(
      asked((days) => isOpen({ day: ago(days) })),
      from(2, 21),
    );
  });

  it('are found beside a moment of the calendar’s last days', () => {
    const late = moment({ day: '9999-12-31' });
    assert.equal(openOutcomes([late, moment({ day: ago(3) })], today).length, 1);
  });

  it('come back a week after “too soon”, and lapse again', () => {
    assert.deepEqual(
      asked((days) => isOpen({ day: ago(days + 2), ...answered('soon', ago(days)) })),
      from(7, 21),
    );
  });

  it('are closed by every other answer', () => {
    for (const { id } of OUTCOMES) {
      if (id === 'soon') continue;
      assert.deepEqual(
        asked((days) => isOpen({ day: ago(days + 2), ...answered(id, ago(days)) })),
        [],
        id,
      );
    }
  });

  it('are asked of three kinds by themselves', () => {
    const kinds = KINDS.map(({ id }) => id).filter((kind) => isOpen({ kind, day: ago(3) }));
    assert.deepEqual(kinds, ['held-back', 'handed-over', 'backed']);
  });

  it('are rather of moments that somebody will know again: by words, a person or an area', () => {
    const bare = [3, 4, 5].map((days) => moment({ day: ago(days), note: undefined }));
    const known = [{ note: 'the TTL' }, { who: 'priya' }, { area: 'cache' }].map((words, i) =>
      moment({ day: ago(9 + i), note: undefined, ...words }),
    );
    assert.deepEqual(openOutcomes(bare, today), bare);
    assert.deepEqual(openOutcomes([...bare, ...known], today), known);
    assert.deepEqual(openOutcomes([...bare, ...known.slice(1)], today), [
      bare[0],
      ...known.slice(1),
    ]);
  });

  it('are the newest three, newest first, later ids first within a day', () => {
    const all = [4, 3, 9, 3, 20].map((days) => moment({ day: ago(days) }));
    const [four, three, , threeLater] = all;
    assert.deepEqual(openOutcomes(all, today), [threeLater, three, four]);
  });

  it('stay where they are for the day on which they are answered, and make no room for a fourth', () => {
    const all = [3, 4, 5, 6].map((days) => moment({ day: ago(days) }));
    const days = (answers: readonly (Outcome | undefined)[]) =>
      askedOutcomes(
        all.map((one, i) => ({ ...one, ...(answers[i] && answered(answers[i], today)) })),
        today,
      ).map(({ day }) => day);
    const three = [ago(3), ago(4), ago(5)];
    assert.deepEqual(days([]), three);
    assert.deepEqual(days(['mixed']), three);
    assert.deepEqual(days([undefined, 'soon']), three);
    assert.deepEqual(days(['worked', 'worked', 'didnt']), three);
    assert.deepEqual(days([undefined, undefined, undefined, 'worked']), three);
  });

  it('are not asked about before their time because they were answered', () => {
    const early = moment({ day: ago(1), ...answered('worked', today) });
    assert.deepEqual(askedOutcomes([early], today), []);
  });

  it('lie no further back than what the views read', () => {
    const longest = moment({ day: ago(outcomeDaysBack), ...answered('soon', ago(21)) });
    assert.deepEqual(openOutcomes([longest], today), [longest]);
  });

  it('are never more than three, never answered, and the same in any order', () => {
    const someMoment = fc
      .record({
        day: anyDay,
        kind: fc.constantFrom(...KINDS.map(({ id }) => id)),
        value: fc.option(fc.constantFrom(...OUTCOMES.map(({ id }) => id)), { nil: undefined }),
        later: fc.nat(20),
      })
      .map(({ day, kind, value, later }) =>
        moment({ day, kind, ...(value && answered(value, addDays(day, later))) }),
      );
    fc.assert(
      fc.property(fc.array(someMoment, { maxLength: 30 }), anyDay, (all, day) => {
        const open = openOutcomes(all, day);
        assert.ok(open.length <= outcomesShown);
        assert.deepEqual(openOutcomes([...all].reverse(), day), open);
        for (const one of open) {
          assert.ok(one.outcome === undefined || one.outcome.value === 'soon');
          assert.ok(one.day < day);
        }
        const days = open.map((one) => one.day);
        assert.deepEqual(days, [...days].sort().reverse());
      }),
      { seed },
    );
  });
});

describe('check-ins', () => {
  const due = (more: Partial<Moment>) => dueCheckIns([moment(more)], today).length === 1;

  it('are due from their day on, never escalate, and lapse', () => {
    assert.deepEqual(
      asked((days) => due({ day: ago(60), checkIn: ago(days) })),
      from(0, 21),
    );
    assert.equal(due({ checkIn: addDays(today, 1) }), false);
    assert.equal(due({}), false);
  });

  it('of any kind wait for an answer', () => {
    assert.equal(due({ kind: 'answered', checkIn: ago(1) }), true);
    assert.equal(due({ checkIn: ago(1), ...answered('mixed', today) }), false);
  });

  it('go a week on with “too soon”, and stay where they are when that is later anyway', () => {
    assert.equal(checkInAgain(ago(3), today), addDays(today, 7));
    assert.equal(checkInAgain(addDays(today, 7), today), addDays(today, 7));
    assert.equal(checkInAgain(addDays(today, 30), today), addDays(today, 30));
  });

  it('are counted by the digest as the view lists them', () => {
    const some = fc
      .record({
        checkIn: fc.option(anyDay, { nil: undefined }),
        value: fc.option(fc.constantFrom(...OUTCOMES.map(({ id }) => id)), { nil: undefined }),
      })
      .map(({ checkIn, value }) => moment({ checkIn, ...(value && answered(value, today)) }));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), anyDay, (all, day) => {
        const counts = new Map(Object.entries(digestOf(all).checkIns));
        assert.equal(countOfDueCheckIns(counts, day), dueCheckIns(all, day).length);
      }),
      { seed },
    );
  });
});

describe('a day near today', () => {
  it('is its weekday within six days, else a date, else a date with its year', () => {
    assert.equal(nearDay(today, today), 'Fri');
    assert.equal(nearDay(ago(6), today), 'Sat');
    assert.equal(nearDay(ago(7), today), '13 Nov');
    assert.equal(nearDay(addDays(today, 6), today), 'Thu');
    assert.equal(nearDay(addDays(today, 7), today), '27 Nov');
    assert.equal(nearDay(addDays(today, 60), today), '19 Jan 2027');
  });

  it('is written the same for no two days that can stand beside each other', () => {
    const texts = Array.from({ length: 121 }, (_, i) => nearDay(addDays(today, i - 60), today));
    // A weekday is the one gone by or the one ahead; the words around it say which.
    assert.equal(new Set(texts.slice(0, 61)).size, 61);
    assert.equal(new Set(texts.slice(60)).size, 61);
  });
});
