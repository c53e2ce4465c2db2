import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type Day, dayNumber, dayOfNumber, daysBetween } from '../../src/core/day.ts';
import { digestOf } from '../../src/core/digest.ts';
import type { Fact, PracticeState } from '../../src/core/fact.ts';
import { pauseOn } from '../../src/core/pauses.ts';
import { CADENCES, periodOf } from '../../src/core/period.ts';
import { isBack, practiceFactsFrom, practiceWeeks } from '../../src/core/practiceWeeks.ts';
import type { Task } from '../../src/core/program.ts';
import { afterBaseline } from '../../src/core/programWeek.ts';
import { standingOf } from '../../src/core/standing.ts';
import { addWeeks, type WeekStart, weekDays, weekOf } from '../../src/core/week.ts';
import { weeksSentence } from '../../src/core/weekWords.ts';
import { calendar, chosen, moments, programSet, reached, taskSet, ticked } from './facts.ts';
import { program, step, task } from './samplePrograms.ts';

const STARTS: readonly WeekStart[] = ['monday', 'sunday', 'saturday'];
const target = { kinds: ['held-back', 'asked'], count: 3, per: 'week' } as const;
const weekly = task('a');
const counted = task('c', { target });
const monthly = task('m', { cadence: 'monthly' });
const daily = task('d', { cadence: 'workdays' });
const shared = task('s', { practice: 'shared' });
const sample = program([
  step('one', [weekly, counted, monthly, daily, shared], { keep: ['a'] }),
  step('two', [task('b')]),
]);

/** Monday of the week 2026-W47, and `n` weeks before it. */
const monday = (n = 0): Day => addDays('2026-11-16', -7 * n);

function weeksOf(
  of: Task,
  facts: readonly Fact[],
  today: Day = '2026-11-20',
  weekStart: WeekStart = 'monday',
) {
  const standing = standingOf([digestOf(facts)]);
  return practiceWeeks(sample, of, calendar(today, weekStart), {
    program: 'p',
    start: standing.programs.get('p')?.start ?? today,
    weekStart,
    standing,
    facts,
  });
}

const wordsOf = (...args: Parameters<typeof weeksOf>) => weeksOf(...args).map(({ word }) => word);

describe('the weeks of a practice', () => {
  it('read met, showed up, quiet and paused', () => {
    const facts = [
      chosen(monday(6)),
      ticked('a', monday(5)),
      taskSet('a', monday(4), { state: 'partly' }),
      taskSet('a', monday(2), { state: 'skipped', reason: 'on leave' }),
      programSet('paused', monday(1), { from: monday(1), to: addDays(monday(1), 2) }),
      ticked('a', monday()),
    ];
    const words = ['met', 'showed up', 'quiet', 'paused', 'paused', 'met'];
    assert.deepEqual(wordsOf(weekly, facts), words);
    assert.equal(
      weeksSentence(weeksOf(weekly, facts)),
      'Met in 2 of 4 weeks, showed up in one more, two paused.',
    );
  });

  it('are met when the log reaches the target, and shown up for with less', () => {
    const facts = [
      chosen(monday(4)),
      ...moments(3, { day: monday(3) }),
      ...moments(1, { day: monday(2), kind: 'asked' }),
      ...moments(5, { day: monday(1), kind: 'answered' }),
    ];
    assert.deepEqual(wordsOf(counted, facts), ['met', 'showed up', 'quiet', 'quiet']);
  });

  it('take what was done in a pause for what it is', () => {
    const facts = [
      chosen(monday(3)),
      programSet('paused', monday(2), { to: addDays(monday(), 6) }),
      ticked('a', monday(1)),
      ...moments(1, { day: monday(1) }),
    ];
    assert.deepEqual(wordsOf(weekly, facts), ['paused', 'met', 'paused']);
    assert.deepEqual(wordsOf(counted, facts), ['paused', 'showed up', 'paused']);
  });

  it('let a month that was met count for all of its weeks', () => {
    const facts = [chosen('2026-09-28'), ticked('m', '2026-10-28')];
    assert.deepEqual(wordsOf(monthly, facts), [
      ...['met', 'met', 'met', 'met'], // 26 October to 1 November has days of both months
      ...['quiet', 'quiet', 'quiet'],
    ]);
  });

  it('are met by one day of a practice of workdays', () => {
    const facts = [
      chosen(monday(2)),
      ticked('d', addDays(monday(1), 1)),
      taskSet('d', addDays(monday(1), 2), { state: 'skipped' }),
      taskSet('d', addDays(monday(), 1), { state: 'skipped' }),
    ];
    assert.deepEqual(wordsOf(daily, facts), ['met', 'paused']);
  });

  it('can be corrected long after', () => {
    const facts = [chosen(monday(4)), ticked('a', addDays(monday(2), 1))];
    assert.deepEqual(wordsOf(weekly, facts), ['quiet', 'met', 'quiet', 'quiet']);
    facts.push(taskSet('a', addDays(monday(2), 6), { state: 'open' }));
    facts.push(taskSet('a', addDays(monday(3), 6), { state: 'practised' }));
    assert.deepEqual(wordsOf(weekly, facts), ['met', 'quiet', 'quiet', 'quiet']);
  });

  it('begin with the practice: when its step is suggested, or with its first time', () => {
    // Nothing is due in the baseline week; what was done in it counts.
    assert.deepEqual(wordsOf(weekly, [chosen(monday())]), []);
    assert.deepEqual(wordsOf(weekly, [chosen(monday(1))]), ['quiet']);
    assert.deepEqual(wordsOf(weekly, [chosen(monday()), ticked('a', monday())]), ['met']);
    const [two] = sample.steps[1]?.tasks ?? [];
    assert.ok(two);
    assert.deepEqual(wordsOf(two, [chosen(monday(6))]), []);
    assert.deepEqual(wordsOf(two, [chosen(monday(6)), reached('one', monday(1))]).length, 2);
    assert.deepEqual(wordsOf(two, [chosen(monday(6)), ticked('b', monday(3))]).length, 4);
    const elsewhere = taskSet('x', monday(8), { program: 'q', practice: 'shared' });
    assert.equal(wordsOf(shared, [chosen(monday(3)), elsewhere])[0], 'met');
    assert.equal(wordsOf(shared, [chosen(monday(3)), elsewhere]).length, 9);
  });

  it('end when their step is reached, unless the practice is kept', () => {
    const facts = [chosen(monday(6)), reached('one', monday(3))];
    assert.equal(wordsOf(counted, facts).length, 3);
    assert.equal(wordsOf(weekly, facts).length, 6);
    assert.equal(wordsOf(weekly, [...facts, programSet('finished', monday(2))]).length, 4);
  });

  it('are none for what is done once or when it happens', () => {
    for (const cadence of ['once', 'open'] as const) {
      assert.deepEqual(weeksOf(task('a', { cadence }), [chosen(monday(6))]), []);
    }
    assert.equal(weeksSentence([]), '');
  });
});

describe('the weeks of a practice in a sentence', () => {
  const sentence = (words: string) =>
    weeksSentence(
      words.split('').map((letter, i, all) => ({
        week: `2026-W${10 + i}`,
        first: monday(all.length - i),
        word: ({ m: 'met', s: 'showed up', q: 'quiet', p: 'paused' } as const)[letter] ?? 'quiet',
        running: i === all.length - 1,
      })),
    );

  it('leaves out pauses, and the running week until it is met', () => {
    assert.equal(sentence('mmqmqmpq'), 'Met in 4 of 6 weeks, one paused.');
    assert.equal(sentence('mm'), 'Met in 2 of 2 weeks.');
    assert.equal(sentence('m'), 'Met in 1 of 1 week.');
    assert.equal(sentence('ssq'), 'Showed up in 2 of 2 weeks.');
    assert.equal(sentence('qqq'), 'Quiet so far.');
    assert.equal(sentence('q'), '');
    assert.equal(sentence('pp'), 'Paused.');
  });

  it('is back after two quiet weeks, pauses aside, and never for the first time', () => {
    const back = (words: string) =>
      isBack(
        words.split('').map((letter, i, all) => ({
          week: '',
          first: '',
          word: ({ m: 'met', s: 'showed up', q: 'quiet', p: 'paused' } as const)[letter] ?? 'quiet',
          running: i === all.length - 1,
        })),
      );
    for (const words of ['mqqm', 'sqqs', 'mqpqppm', 'mqqqqm']) assert.ok(back(words), words);
    for (const words of ['qqm', 'mqm', 'mpppm', 'mqqq', 'm', '', 'mqqmm']) {
      assert.ok(!back(words), words);
    }
  });
});

describe('the weeks of a practice, whatever happened', () => {
  const cadences = CADENCES.filter((cadence) => cadence !== 'once' && cadence !== 'open');
  const states: readonly PracticeState[] = ['practised', 'partly', 'skipped', 'open'];
  const back = fc.integer({ min: -20, max: 140 });
  const world = fc.record({
    today: fc.integer({ min: dayNumber('2019-12-01'), max: dayNumber('2028-02-01') }),
    weekStart: fc.constantFrom(...STARTS),
    cadence: fc.constantFrom(...cadences),
    per: fc.constantFrom(undefined, 'week', '2-week', 'month'),
    /** Mid-week, long ago or ahead. */
    start: fc.oneof(back, fc.integer({ min: 1000, max: 4000 })),
    ticks: fc.array(fc.tuple(fc.integer({ min: 0, max: 140 }), fc.constantFrom(...states)), {
      maxLength: 8,
    }),
    logged: fc.array(fc.integer({ min: 0, max: 140 }), { maxLength: 12 }),
    pauses: fc.array(fc.tuple(back, fc.option(fc.integer({ min: 0, max: 30 }))), { maxLength: 4 }),
  });

  function live(w: typeof world extends fc.Arbitrary<infer T> ? T : never) {
    const today = dayOfNumber(w.today);
    const ago = (n: number) => addDays(today, -n);
    const start = ago(w.start);
    const practice = task('a', {
      cadence: w.cadence,
      ...(w.per ? { target: { ...target, per: w.per } } : {}),
    });
    const facts: Fact[] = [
      chosen(start),
      ...w.ticks.map(([n, state]) => taskSet('a', ago(n), { state })),
      ...w.logged.flatMap((n) => moments(1, { day: ago(n) })),
      ...w.pauses.map(([n, length]) =>
        programSet('paused', ago(n), {
          from: ago(n),
          to: length === null ? undefined : addDays(ago(n), length),
        }),
      ),
    ];
    const weeks = weeksOf(practice, facts, today, w.weekStart);
    return { today, start, practice, facts, weeks };
  }

  it('are at most twelve, one after the other, each with exactly one word, the last one running', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { today, start, facts, weeks } = live(w);
        const first = facts
          .filter(({ type }) => type === 'task')
          .map(({ day }) => day)
          .concat(afterBaseline(start, w.weekStart))
          .sort()[0];
        assert.equal(weeks.length === 0, first === undefined || first > today);
        const thisWeek = weekOf(today, w.weekStart);
        assert.ok(weeks.length <= 12);
        weeks.forEach(({ week, first: day, word, running }, i) => {
          assert.equal(week, addWeeks(thisWeek, i + 1 - weeks.length));
          assert.equal(day, weekDays(week, w.weekStart).first);
          assert.ok(['met', 'showed up', 'quiet', 'paused'].includes(word));
          assert.equal(running, i === weeks.length - 1);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('are met exactly when a period that touches them was practised or reached its target', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { today, start, practice, facts, weeks } = live(w);
        const options = { weekStart: w.weekStart, programStart: start };
        const targetCadence = { week: 'weekly', '2-week': '2-weekly', month: 'monthly' } as const;
        for (const { week, word } of weeks) {
          const { first, last } = weekDays(week, w.weekStart);
          const end = last < today ? last : today;
          const days = Array.from({ length: daysBetween(first, end) + 1 }, (_, i) =>
            addDays(first, i),
          );
          // Day by day and fact by fact, as slowly as can be.
          const met = days.some((day) => {
            const period = periodOf(practice.cadence, day, options);
            const newest = facts
              .filter((fact) => fact.type === 'task')
              .filter((fact) => fact.day >= period.first && fact.day <= period.last)
              .sort((a, b) => (a.rev < b.rev ? -1 : 1))
              .at(-1);
            if (newest?.state === 'practised') return true;
            if (!practice.target) return false;
            const span = periodOf(targetCadence[practice.target.per], day, options);
            const logged = facts.filter(
              (fact) => fact.type === 'moment' && fact.day >= span.first && fact.day <= span.last,
            );
            return logged.length >= practice.target.count;
          });
          assert.equal(word === 'met', met, `${week} ${word}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are never quiet with a day of pause in them, and paused only with one or when skipped', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { facts, weeks } = live(w);
        const known = standingOf([digestOf(facts)]).programs.get('p');
        const skipped = w.ticks.some(([, state]) => state === 'skipped');
        for (const { week, word } of weeks) {
          const { first } = weekDays(week, w.weekStart);
          const touched = [0, 1, 2, 3, 4, 5, 6].some((n) => pauseOn(known, addDays(first, n)));
          if (touched) assert.notEqual(word, 'quiet');
          else if (word === 'paused') assert.ok(skipped);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('need no fact older than they say', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { today, start, practice, facts, weeks } = live(w);
        const standing = standingOf([digestOf(facts)]);
        const from = practiceFactsFrom(calendar(today, w.weekStart));
        const context = { program: 'p', start, weekStart: w.weekStart, standing };
        const recent = facts.filter(({ day }) => day >= from);
        assert.deepEqual(
          practiceWeeks(sample, practice, calendar(today, w.weekStart), {
            ...context,
            facts: recent,
          }),
          weeks,
        );
      }),
      { numRuns: 200 },
    );
  });
});
