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
const text = fc.constantFrom('One.', 'Two words.', '“Ünï” 👩‍👩‍👧 { } \\ "');

const optional = <T, K extends string>(key: K, value: fc.Arbitrary<T>) =>
  fc
    .option(value, { nil: undefined })
    .map((x) => (x === undefined ? {} : { [key]: x })) as fc.Arbitrary<{ [P in K]?: T }>;

/** What a caller may say of a new fact, of every type. */
export const anyNewFact: fc.Arbitrary<NewFact> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...KINDS.map(({ id }) => id)),
      optional('note', text),
      optional('who', fc.constantFrom('priya', 'j')),
    )
    .map(([kind, note, who]) => ({ type: 'moment' as const, kind, ...note, ...who })),
  fc
    .tuple(
      program,
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('practised' as const, 'partly' as const, 'skipped' as const, 'open' as const),
      optional('practice', fc.constantFrom('speak-last', 'ask')),
    )
    .map(([p, t, state, practice]) => ({
      type: 'task' as const,
      program: p,
      task: t,
      state,
      ...practice,
    })),
  fc
    .tuple(
      program,
      fc.constantFrom('one', 'two'),
      fc.constantFrom('reached' as const, 'open' as const),
    )
    .map(([p, s, state]) => ({ type: 'step' as const, program: p, step: s, state })),
  fc
    .tuple(
      program,
      fc.constantFrom(
        'chosen' as const,
        'chosen' as const,
        'paused' as const,
        'resumed' as const,
        'finished' as const,
      ),
    )
    .map(([p, act]) => ({ type: 'program' as const, program: p, act })),
  fc
    .tuple(text, week)
    .map(([t, w]) => ({ type: 'line' as const, line: 'intention' as const, text: t, week: w })),
  fc
    .tuple(text, program)
    .map(([t, p]) => ({ type: 'line' as const, line: 'purpose' as const, text: t, program: p })),
  program.map((p) => ({
    type: 'target' as const,
    program: p,
    task: 'speak-last',
    was: { kinds: ['asked' as const], count: 2, per: 'week' as const },
  })),
  text.map((t) => ({ type: 'entry' as const, text: t })),
  fc
    .tuple(week, fc.constantFrom('closed' as const, 'open' as const))
    .map(([w, state]) => ({ type: 'week' as const, week: w, state })),
  fc
    .constantFrom('people-lead' as const, 'senior-ic' as const, 'undecided' as const)
    .map((audience) => ({
      type: 'fit' as const,
      audience,
      phase: 'ongoing' as const,
      pull: 'answer' as const,
    })),
  fc
    .tuple(program, fc.constantFrom(1 as const, 5 as const, 'in words'))
    .map(([p, answer]) => ({ type: 'assessment' as const, program: p, answers: { one: answer } })),
);

/** A whole fact; each has an id and a revision of its own. */
export const anyFact: fc.Arbitrary<Fact> = fc
  .tuple(anyNewFact, anyDay)
  .map(
    ([fact, day]) =>
      ({ v: 1, id: idOn(day), rev: nextRev(), at: `${day}T12:00:00+01:00`, day, ...fact }) as Fact,
  );
