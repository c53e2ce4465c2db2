import assert from 'node:assert/strict';
import { agendaMarkdown } from '../../src/core/agendaMarkdown.ts';
import { addDays, type Day } from '../../src/core/day.ts';
import { pastDay } from '../../src/core/dayWord.ts';
import { digestOf } from '../../src/core/digest.ts';
import type { Fact } from '../../src/core/fact.ts';
import { pathOn } from '../../src/core/path.ts';
import { standingOf } from '../../src/core/standing.ts';
import { summaryOf } from '../../src/core/weeklySummary.ts';
import { calendar, chosen, moments, programSet, reached, taskSet, ticked, today } from './facts.ts';
import { program, step, task } from './samplePrograms.ts';

const target = { kinds: ['held-back'], count: 3, per: 'week' } as const;
const sample = program([
  step(
    'one',
    [task('a'), task('c', { target }), task('d', { cadence: 'workdays' }), seat('seat')],
    { keep: ['a', 'seat'] },
  ),
  step('two', [task('b'), seat('seat-again')], { keep: ['seat-again'] }),
  step('three', [task('x'), seat('seat-last')]),
]);

function seat(id: string) {
  return task(id, { practice: 'which-seat' });
}

/** Monday of the week 2026-W47, and `n` weeks before it. */
const monday = (n = 0): Day => addDays('2026-11-16', -7 * n);

const standing = (facts: readonly Fact[]) => standingOf([digestOf(facts)]);

function pathAt(facts: readonly Fact[], day: Day = today) {
  return pathOn(sample, day, standing(facts), facts, calendar(day));
}

function detail(id: string, facts: readonly Fact[], day: Day = today): string | undefined {
  const path = pathAt(facts, day);
  const all = [...path.steps.flatMap(({ tasks }) => tasks), ...path.kept];
  return all.find(({ task: { id: known } }) => known === id)?.now.detail;
}

const summaryAt = (week: string, facts: readonly Fact[], day: Day = today) =>
  summaryOf(week, calendar(day), {
    standing: standing(facts),
    facts,
    lines: new Map(),
    program: sample,
  });

describe('the path from week to week', () => {
  it('only counts in its first week, and aims after it', () => {
    const logged = moments(2, { day: monday() });
    assert.equal(detail('c', [chosen(monday()), ...logged]), '2 logged');
    assert.equal(detail('c', [chosen(monday())]), '');
    assert.equal(detail('c', [chosen(monday(1)), ...logged]), '2 logged, aim 3');
  });

  it('says that a practice rests with its program, and expects nothing of it', () => {
    const paused = programSet('paused', monday(), { to: addDays(monday(), 6) });
    const facts = [chosen(monday(2)), paused];
    assert.equal(detail('a', facts), 'paused');
    assert.deepEqual(pathAt(facts).steps[0]?.thisWeek, { met: 0, of: 0 });
    const done = [...facts, ticked('a', monday())];
    assert.equal(detail('a', done), '');
    assert.deepEqual(pathAt(done).steps[0]?.thisWeek, { met: 1, of: 1 });
  });

  it('counts a practice of workdays for the week once a day of it was practised', () => {
    const facts = [chosen(monday(2)), ticked('d', monday()), ticked('d', addDays(monday(), 1))];
    assert.equal(detail('d', facts), '2 days this week');
    const path = pathAt(facts);
    assert.equal(path.steps[0]?.tasks[2]?.now.box, false, 'not today');
    assert.equal(path.steps[0]?.thisWeek.met, 1);
  });

  it('is glad of a practice that is back after two quiet weeks', () => {
    const facts = [chosen(monday(5)), ticked('a', monday(3))];
    assert.equal(detail('a', facts), '');
    assert.equal(detail('a', [...facts, ticked('a', monday())]), 'good to have it back');
    assert.equal(
      detail('a', [...facts, taskSet('a', monday(), { state: 'partly' })]),
      'partly · good to have it back',
    );
    const meanwhile = [...facts, ticked('a', monday(1)), ticked('a', monday())];
    assert.equal(detail('a', meanwhile), '');
    const first = [chosen(monday(5)), ticked('a', monday())];
    assert.equal(detail('a', first), '', 'the first time is no coming back');
  });

  it('keeps a shared practice once, under its latest name', () => {
    const kept = (...facts: readonly Fact[]) =>
      pathAt([chosen(monday(5)), ...facts]).kept.map(({ task: { id } }) => id);
    const one = reached('one', monday(3));
    assert.deepEqual(kept(one), ['a'], 'the current step has it');
    assert.deepEqual(kept(one, reached('two', monday(2)), reached('three', monday(1))), [
      'a',
      'seat-again',
    ]);
  });
});

describe('a week gone by', () => {
  it('has the box of a practice of workdays ticked by any of its days', () => {
    const facts = [chosen(monday(3)), ticked('d', addDays(monday(1), 1))];
    const box = (week: string) =>
      summaryAt(week, facts).practices.find(({ task: id }) => id === 'd')?.box;
    assert.deepEqual([box('2026-W46'), box('2026-W45'), box('2026-W47')], [true, false, false]);
  });

  it('says when it was the first one, or paused', () => {
    const facts = [
      chosen(monday(3)),
      programSet('paused', monday(1), { to: addDays(monday(1), 6) }),
    ];
    const notes = ['2026-W44', '2026-W45', '2026-W46', '2026-W47'].map(
      (week) => summaryAt(week, facts).note,
    );
    const bars = summaryAt('2026-W47', facts).bars.slice(-3);
    assert.deepEqual(
      bars.map(({ paused }) => paused),
      [undefined, true, undefined],
    );
    assert.deepEqual(notes, ['First week: only watch and log.', undefined, 'Paused.', undefined]);
  });
});

describe('a day named in words', () => {
  it('is today or earlier', () => {
    const named: readonly (readonly [string, Day | undefined])[] = [
      ['today', today],
      [' Yesterday ', '2026-11-19'],
      ['fri', today],
      ['saturday', '2026-11-14'],
      ['2026-11-20', today],
      ['2026-11-21', undefined],
      ['2026-02-30', undefined],
      ['soon', undefined],
      ['', undefined],
    ];
    for (const [text, day] of named) assert.equal(pastDay(text, today), day, text);
  });
});

describe('an agenda as Markdown', () => {
  it('is a numbered list with room for notes', () => {
    const talk = { title: 'Why we exist', agenda: ['5 minutes: why\nthis hour.', 'A round.'] };
    const list = '# Why we exist\n\n1. 5 minutes: why this hour.\n2. A round.\n\n## Notes\n';
    assert.equal(agendaMarkdown(talk, ' '), list);
    assert.equal(agendaMarkdown(talk, 'Ana spoke first.\n'), `${list}\nAna spoke first.\n`);
  });
});
