import fc from 'fast-check';
import { addDays, type Day } from '../../src/core/day.ts';
import type { Fact, NewFact } from '../../src/core/fact.ts';
import { KINDS } from '../../src/core/kind.ts';
import { idOn, nextRev } from './facts.ts';

/** Every property of these tests runs with the same seed, so that a failure comes back. */
export const seed = 20261120;

/** A day of the four months around a turn of the year. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 119 })
  .map((n) => addDays('2026-10-05', n));

const week = fc.constantFrom('2026-W46', '2026-W47', '2026-W53', '2027-W01');
const program = fc.constantFrom('p', 'q');
const task = fc.constantFrom('a', 'b', 'c');
const who = fc.constantFrom('priya', 'j');
const area = fc.constantFrom('cache', 'on-call');
const text = fc.constantFrom('One.', 'Two words.', '“Ünï” 👩‍👩‍👧 { } \\ "');
const level = fc.constantFrom(1 as const, 4 as const, 7 as const);
const aim = fc.record({
  kinds: fc.constant(['asked' as const]),
  count: fc.constantFrom(1, 3),
  per: fc.constantFrom('week' as const, '2-week' as const, 'month' as const),
});

const one = <const T extends string>(...values: readonly T[]) => fc.constantFrom(...values);

const withAnyPrototype: fc.Arbitrary<NewFact> = fc.oneof(
  fc.record(
    {
      type: one('moment'),
      kind: fc.constantFrom(...KINDS.map(({ id }) => id)),
      note: text,
      who,
      area,
      onPurpose: fc.constantFrom(true as const, 'incident' as const, 'first-time' as const),
      level,
      trigger: one('deadline', 'habit'),
      checkIn: anyDay,
      wanted: one('yes', 'unsure', 'no'),
      grows: text,
      outcome: fc.record(
        { value: one('worked', 'soon'), day: anyDay, text },
        { requiredKeys: ['value', 'day'] },
      ),
    },
    { requiredKeys: ['type', 'kind'] },
  ),
  fc.record(
    {
      type: one('task'),
      program,
      task,
      state: one('practised', 'partly', 'skipped', 'open'),
      practice: one('speak-last', 'ask'),
      reason: text,
    },
    { requiredKeys: ['type', 'program', 'task', 'state'] },
  ),
  fc.record(
    {
      type: one('step'),
      program,
      step: one('one', 'two'),
      state: one('reached', 'open'),
      text,
    },
    { requiredKeys: ['type', 'program', 'step', 'state'] },
  ),
  fc.record(
    {
      type: one('program'),
      program,
      act: one('chosen', 'chosen', 'paused', 'resumed', 'finished'),
      start: anyDay,
      from: anyDay,
      to: anyDay,
      reason: text,
    },
    { requiredKeys: ['type', 'program', 'act'] },
  ),
  fc.record(
    {
      type: one('line'),
      line: one('intention'),
      text,
      week,
      became: one('did', 'partly', 'not-up'),
    },
    { requiredKeys: ['type', 'line', 'text', 'week'] },
  ),
  fc.record({ type: one('line'), line: one('purpose', 'brake'), text, program }),
  fc.record(
    { type: one('target'), program, task: one('speak-last'), was: aim, now: aim },
    { requiredKeys: ['type', 'program', 'task'] },
  ),
  fc.record(
    {
      type: one('entry'),
      text,
      program,
      task,
      week,
      prompt: text,
      moments: fc.constant([idOn('2026-11-20')]),
    },
    { requiredKeys: ['type', 'text'] },
  ),
  fc.record({ type: one('week'), week, state: one('closed', 'open') }),
  fc.record(
    {
      type: one('area'),
      area,
      successor: who,
      level,
      month: one('2026-12', '2027-01'),
      state: one('mine', 'handing-over', 'theirs', 'dropped'),
    },
    { requiredKeys: ['type', 'area', 'state'] },
  ),
  fc.record({ type: one('person'), who, wants: text }),
  fc.record({
    type: one('fit'),
    audience: one('people-lead', 'senior-ic', 'undecided'),
    phase: one('before', 'ongoing'),
    pull: one('answer', 'wider'),
  }),
  fc.record({
    type: one('assessment'),
    program,
    answers: fc.record({ one: fc.constantFrom(1 as const, 5 as const, 'in words') }),
  }),
);

/** What a caller may say of a new fact, of every type and with every field. */
export const anyNewFact = withAnyPrototype.map((fact): NewFact => JSON.parse(JSON.stringify(fact)));

/** A whole fact; each has an id and a revision of its own. */
export const anyFact: fc.Arbitrary<Fact> = fc
  .tuple(anyNewFact, anyDay)
  .map(
    ([fact, day]) =>
      ({ v: 1, id: idOn(day), rev: nextRev(), at: `${day}T12:00:00+01:00`, day, ...fact }) as Fact,
  );
