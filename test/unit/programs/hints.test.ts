import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BigStep, Program } from '../../../src/core/program.ts';
import type { Hint } from '../../../src/programs/hint.ts';
import { programHints } from '../../../src/programs/programHints.ts';
import { readProgram } from '../../../src/programs/readProgram.ts';
import { program, step, task } from '../samplePrograms.ts';
import { smallProgram } from './smallProgram.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'programs');

function hintsOf(text: string): readonly Hint[] {
  const read = readProgram(text);
  assert.ok(read.program, JSON.stringify(read.problems));
  return programHints(read.program, text);
}

/** The codes of the hints on a program that was never a text of its own. */
const codesOf = (one: Program) => programHints(one, JSON.stringify(one)).map(({ code }) => code);

const good = (id: string) => task(id, { prompt: 'What came of it?', mode: 'pair', minutes: 5 });
const whole = (id: string, more: Partial<BigStep> = {}) =>
  step(id, [good(`${id}-a`), good(`${id}-b`)], { doneWhen: 'I can tell.', ...more });
const many = (count: number) => Array.from({ length: count }, (_, n) => whole(`s${n}`));

describe('hints for authors', () => {
  it('have nothing to say of the bundled programs', () => {
    for (const name of readdirSync(folder)) {
      const hints = hintsOf(readFileSync(join(folder, name), 'utf8'));
      assert.deepEqual(hints, [], name);
    }
  });

  it('have nothing to say of a small good program', () => {
    assert.deepEqual(hintsOf(smallProgram), []);
    assert.deepEqual(codesOf(program(many(7))), []);
  });

  it('count steps and tasks', () => {
    assert.deepEqual(codesOf(program(many(8))), ['many-steps']);
    const tasks = (count: number) => Array.from({ length: count }, (_, n) => good(`t${n}`));
    assert.deepEqual(codesOf(program([whole('s', { tasks: tasks(6) })])), []);
    assert.deepEqual(codesOf(program([whole('s', { tasks: tasks(7) })])), ['many-tasks']);
  });

  it('ask for a prompt and a done-when sentence, at the titles that lack them', () => {
    const text = smallProgram
      .replace('        prompt: What came of it?\n', '')
      .replace(/ {4}doneWhen.*\n/, '');
    const hints = hintsOf(text);
    assert.deepEqual(
      hints.map(({ code, line, start, end }) => [code, line, text.slice(start, end)]),
      [
        ['no-done-when', 7, 'One'],
        ['no-prompt', 10, 'Ask first'],
      ],
    );
  });

  it('add up the minutes of a week, team time and what merely happens apart', () => {
    const with_ = (...tasks: readonly Parameters<typeof task>[1][]) =>
      codesOf(
        program([
          whole('s', {
            tasks: tasks.map((more, n) =>
              task(`t${n}`, { prompt: 'What?', mode: 'pair', ...more }),
            ),
          }),
        ]),
      );
    assert.deepEqual(with_({ minutes: 45 }), []);
    assert.deepEqual(with_({ minutes: 46 }), ['long-week']);
    assert.deepEqual(with_({ minutes: 9, cadence: 'workdays' }), []);
    assert.deepEqual(with_({ minutes: 10, cadence: 'workdays' }), ['long-week']);
    assert.deepEqual(with_({ minutes: 90, cadence: '2-weekly' }), []);
    assert.deepEqual(with_({ minutes: 92, cadence: '2-weekly' }), ['long-week']);
    assert.deepEqual(with_({ minutes: 180, cadence: 'monthly' }), []);
    assert.deepEqual(with_({ minutes: 184, cadence: 'monthly' }), ['long-week']);
    assert.deepEqual(with_({ minutes: 400, cadence: 'open' }), []);
    assert.deepEqual(with_({ minutes: 400, mode: 'team' }), []);
    const once = { minutes: 92, cadence: 'once' } as const;
    assert.deepEqual(with_(once, {}, {}), ['long-week']);
    assert.deepEqual(with_({ ...once, minutes: 90 }, {}, {}), []);
    // Two tasks for two kinds of reader are never in the same week.
    const lead = { minutes: 30, audience: ['people-lead'] } as const;
    assert.deepEqual(with_(lead, { ...lead, audience: ['senior-ic'] }), []);
    assert.deepEqual(with_(lead, lead), ['long-week']);
  });

  it('leave the weeks around a new role alone', () => {
    const tasks = [task('t', { prompt: 'What?', mode: 'pair', minutes: 90 })];
    assert.deepEqual(codesOf(program([whole('s', { tasks, phase: 'before' })])), []);
    assert.deepEqual(codesOf(program([whole('s', { tasks, phase: 'ongoing' })])), ['long-week']);
  });

  it('want one target in a step', () => {
    const target = { kinds: ['asked'], count: 1, per: 'week' } as const;
    const tasks = ['a', 'b', 'c'].map((id) => ({ ...good(id), target }));
    assert.deepEqual(codesOf(program([whole('s', { tasks })])), ['two-targets', 'two-targets']);
    assert.deepEqual(codesOf(program([whole('s', { tasks: tasks.slice(0, 1) })])), []);
  });

  it('want every step to be noticed by somebody else', () => {
    const alone = task('a', { prompt: 'What?', mode: 'solo' });
    const seen = (more: Partial<typeof alone>) =>
      codesOf(program([whole('s', { tasks: [{ ...alone, ...more }] })]));
    assert.deepEqual(seen({}), ['unseen-step']);
    assert.deepEqual(seen({ mode: 'team' }), []);
    assert.deepEqual(seen({ agenda: ['How do we see it?'] }), []);
    const target = { count: 1, per: 'week' } as const;
    assert.deepEqual(seen({ target: { ...target, kinds: ['held-back'] } }), ['unseen-step']);
    for (const kind of ['asked', 'handed-over', 'connected', 'backed', 'returned'] as const) {
      assert.deepEqual(seen({ target: { ...target, kinds: ['held-back', kind] } }), []);
    }
  });

  it('want more than half of the tasks to come back, unless the program is a transition', () => {
    const tasks = (once: number) =>
      Array.from({ length: 5 }, (_, n) => ({
        ...good(`t${n}`),
        cadence: n < once ? ('once' as const) : ('weekly' as const),
      }));
    assert.deepEqual(codesOf(program([whole('s', { tasks: tasks(2) })])), []);
    assert.deepEqual(codesOf(program([whole('s', { tasks: tasks(3) })])), ['many-once']);
    const before = [whole('s', { tasks: tasks(3) }), whole('b', { phase: 'before', tasks: [] })];
    assert.equal(codesOf(program(before)).includes('many-once'), false);
  });

  it('find phrases that blame or press, and underline them across a line break', () => {
    const text = smallProgram.replace(
      'remind: Count to five.',
      'remind: >-\n          It is late, and you\n          should have counted.',
    );
    const [hint, ...more] = hintsOf(text);
    assert.deepEqual(more, []);
    assert.equal(hint?.code, 'blame');
    assert.equal(text.slice(hint?.start, hint?.end), 'you\n          should have');
    assert.equal(hint?.line, 19);
  });

  it('know blaming phrases, and leave the same words alone elsewhere', () => {
    const blamed = (words: string) =>
      hintsOf(smallProgram.replace('Count to five.', JSON.stringify(words))).length > 0;
    for (const words of [
      ...[
        'If you failed again, stop.',
        'You must ask.',
        'you shouldn’t answer',
        'Never do it alone.',
      ],
      ...['You missed a week.', 'Only 2 this week.', 'It is your fault.', "You've forgotten them."],
    ]) {
      assert.ok(blamed(words), words);
    }
    for (const words of [
      ...['What should I stop?', 'Which test failed?', 'Who must know?', 'What did they miss?'],
      ...['Only 2 minutes.', 'You are never done.', 'Whom do you thank?', 'What I have forgotten.'],
    ]) {
      assert.ok(!blamed(words), words);
    }
  });

  it('give each its reason, in more than one clause', () => {
    const all = program(
      Array.from({ length: 8 }, (_, n) =>
        step(`s${n}`, [task(`t${n}`, { cadence: 'once', minutes: 200 })]),
      ),
    );
    const hints = programHints(all, JSON.stringify(all));
    assert.deepEqual([...new Set(hints.map(({ code }) => code))].sort(), [
      'long-week',
      'many-once',
      'many-steps',
      'no-done-when',
      'no-prompt',
      'unseen-step',
    ]);
    for (const { message } of hints) assert.match(message, /[.:] .{20}/);
  });
});
