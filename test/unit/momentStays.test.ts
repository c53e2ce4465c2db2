import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type Day } from '../../src/core/day.ts';
import type { Moment } from '../../src/core/fact.ts';
import { isoWithOffset, localDay } from '../../src/core/localDay.ts';
import { momentGroups } from '../../src/core/momentGroups.ts';
import { addWeeks, type WeekStart, weekDays, weekOf } from '../../src/core/week.ts';
import { idMaker } from '../../src/ledger/newId.ts';
import { Recorder } from '../../src/ledger/recorder.ts';
import { seed } from './anyFact.ts';
import { calendar } from './facts.ts';
import { MemoryTexts } from './memoryTexts.ts';
import { allFacts, openWindow } from './window.ts';

const starts: readonly WeekStart[] = ['monday', 'sunday', 'saturday'];

/** A zone and instants around what is odd about it: both changes of the clock, a day that never was. */
const oddities = [
  ['Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z'],
  ['America/New_York', '2026-03-08T07:00:00Z'],
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
  ['Africa/Casablanca', '2026-02-15T02:00:00Z'],
  ['Africa/Casablanca', '2026-03-22T02:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
  // ISO week 53, and the turn of the year in it.
  ['Europe/Berlin', '2020-12-31T23:00:00Z'],
  ['Europe/Berlin', '2027-01-03T23:00:00Z'],
] as const;

const anyWhere = fc
  .record({
    oddity: fc.constantFrom(...oddities),
    minutes: fc.integer({ min: -72 * 60, max: 72 * 60 }),
    dayEndsAt: fc.constantFrom('00:00', '04:00', '06:00'),
  })
  .map(({ oddity: [zone, instant], minutes, dayEndsAt }) => ({
    zone,
    dayEndsAt,
    now: Date.parse(instant) + minutes * 60_000,
  }));

/** A window whose clock and zone the test moves, as a traveller does. */
function travelling(texts: MemoryTexts) {
  const { ledger } = openWindow(texts);
  const where = { zone: 'Europe/Berlin', dayEndsAt: '00:00', now: Date.UTC(2026, 10, 20) };
  const newId = idMaker(
    () => where.now,
    (count) => new Uint8Array(count),
  );
  const recorder = new Recorder(ledger, newId, () => ({
    at: isoWithOffset(where.now, where.zone),
    day: localDay(where.now, where.zone, where.dayEndsAt),
  }));
  return { ledger, recorder, where };
}

/** The weeks around a day that hold it, for a start. */
const weeksWith = (day: Day, start: WeekStart) =>
  [-1, 0, 1]
    .map((n) => addWeeks(weekOf(day, start), n))
    .filter((week) => {
      const { first, last } = weekDays(week, start);
      return first <= day && day <= last;
    });

describe('a moment', () => {
  it('is in exactly one day and one week, on the wall’s date or the one before', () => {
    fc.assert(
      fc.property(anyWhere, ({ zone, dayEndsAt, now }) => {
        const day = localDay(now, zone, dayEndsAt);
        const [wall = '', time = ''] = isoWithOffset(now, zone).split(/[T+-](?=\d\d:)/);
        if (time >= dayEndsAt) assert.equal(day, wall);
        else assert.ok(day < wall && day >= addDays(wall, -2), `${day} before ${wall} ${time}`);
        for (const start of starts) assert.deepEqual(weeksWith(day, start), [weekOf(day, start)]);
      }),
      { seed, numRuns: 400 },
    );
  });

  it('never moves when the traveller, the clocks or the settings do, and follows an edit of its day', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyWhere, { minLength: 2, maxLength: 8 }),
        fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
        async (places, edited) => {
          const texts = new MemoryTexts();
          const { ledger, recorder, where } = travelling(texts);
          const logged: Moment[] = [];
          for (const place of places) {
            Object.assign(where, place);
            logged.push(await recorder.add({ type: 'moment', kind: 'asked', note: place.zone }));
          }
          const [first] = logged;
          assert.ok(first);
          const day = edited === undefined ? first.day : addDays(first.day, -edited);
          const note = 'other words';
          const change = edited === undefined ? { note } : { note, day };
          const expected = [await recorder.revise(first, change), ...logged.slice(1)];
          assert.equal(expected[0]?.at, first.at, 'the instant stays');
          for (const one of [ledger, openWindow(texts).ledger]) {
            const days = new Map((await allFacts(one)).map((fact) => [fact.id, fact.day] as const));
            assert.deepEqual(days, new Map(byDay(expected)));
            for (const start of starts) {
              for (const moment of expected) {
                const { first: from, last } = weekDays(weekOf(moment.day, start), start);
                const inWeek = (await one.facts(from, last)).filter(({ id }) => id === moment.id);
                assert.equal(inWeek.length, 1);
              }
            }
            const groups = momentGroups((await allFacts(one)) as Moment[], 'day', calendar());
            for (const { id, day: of } of expected) {
              const holding = groups.filter(({ moments }) => moments.some((m) => m.id === id));
              assert.deepEqual(
                holding.map(({ key }) => key),
                [of],
              );
            }
          }
        },
      ),
      { seed, numRuns: 40 },
    );
  });
});

const byDay = (facts: readonly Moment[]) =>
  [...facts]
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
    .map(({ id, day }) => [id, day] as const);
