import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitQuestions } from '../../src/core/fit.ts';
import { forAudience } from '../../src/core/forAudience.ts';
import { notForMeTalk } from '../../src/core/notForMeTalk.ts';
import { ownPageOf } from '../../src/core/ownPage.ts';
import type { Cadence } from '../../src/core/period.ts';
import type { Audience, Task } from '../../src/core/program.ts';
import { recommend } from '../../src/core/recommend.ts';
import { skillNames } from '../../src/core/skill.ts';
import { programHints } from '../../src/programs/programHints.ts';
import { readProgram } from '../../src/programs/readProgram.ts';
import { misspeller } from './spelling.ts';

const root = join(import.meta.dirname, '..', '..');
const names = readdirSync(join(root, 'programs')).filter((name) => name.endsWith('.yaml'));

const programs = names.map((name) => {
  const text = readFileSync(join(root, 'programs', name), 'utf8');
  const { program, problems } = readProgram(text);
  if (!program) throw new Error(`${name}: ${problems.map(({ message }) => message).join(' ')}`);
  return { name, text, program, tasks: program.steps.flatMap(({ tasks }) => tasks) };
});

/** A program in the life of which most things are done once (programs-brief.md). */
const transition = 'ready-by-choice';

/** Practices that programs share, and the tasks that carry them (programs-brief.md). */
const shared: Readonly<Record<string, readonly string[]>> = {
  'held-back': ['temptation-three', 'quiet-week', 'no-hover', 'thread-wait'],
  'which-seat': ['seat-check', 'seat-time', 'conductor'],
  'clean-handover': ['handover-one', 'brief'],
  'give-it-back': ['return-it', 'give-back'],
  'step-in-note': ['step-in-note', 'just-log', 'count-answers'],
};

/** How often a task comes round in a week; one that is done once is given two weeks. */
const timesAWeek: Readonly<Record<Cadence, number>> = {
  once: 1 / 2,
  workdays: 5,
  weekly: 1,
  '2-weekly': 1 / 2,
  monthly: 1 / 4,
  quarterly: 1 / 13,
  open: 0,
};

/** Minutes a week of what is done alone. */
const minutesAlone = (tasks: readonly Task[]): number =>
  tasks
    .filter(({ mode = 'solo' }) => mode === 'solo')
    .reduce((sum, { minutes = 0, cadence }) => sum + minutes * timesAWeek[cadence], 0);

const isReminded = ({ cadence }: Task) => cadence !== 'open';

/** Keys whose values are for machines. */
const notProse = new Set([
  ...['schema', 'id', 'version', 'audience', 'cadence', 'kinds', 'per', 'mode', 'pillar'],
  ...['skills', 'skill', 'practice', 'keep', 'phase', 'part', 'grade', 'for', 'key', 'value'],
]);

/** Every text that somebody reads, with where it stands. */
function prose(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !notProse.has(key))
    .flatMap(([key, child]) => {
      const { id } = (child ?? {}) as { id?: unknown };
      return prose(child, `${path}/${typeof id === 'string' ? id : key}`);
    });
}

const sentences = (text: string) => text.split(/(?<=[.?!]["”’)]?)\s+/);
const wordsOf = (sentence: string) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

/** What the product says besides, around programs. */
const own = [
  ...prose(fitQuestions, 'fitQuestions'),
  ...prose(['not-for-me', 'then-and-now'].map(ownPageOf), 'ownPage'),
  ...prose(notForMeTalk().split('\n'), 'notForMeTalk'),
  ...fitQuestions[0].answers.flatMap(({ value: audience }) =>
    fitQuestions[1].answers.flatMap(({ value: phase }) =>
      fitQuestions[2].answers.flatMap(({ value: pull }) =>
        prose(recommend({ audience, phase, pull }).why, 'recommend'),
      ),
    ),
  ),
];
const allProse = [...programs.flatMap(({ name, program }) => prose(program, name)), ...own];

describe('the bundled programs', () => {
  it('are the five, each under the name of its id', () => {
    assert.deepEqual(names.sort(), [
      'capacity-and-direction.yaml',
      'expert-to-leader.yaml',
      'letting-go.yaml',
      'questions-first.yaml',
      'ready-by-choice.yaml',
    ]);
    for (const { name, program } of programs) assert.equal(`${program.id}.yaml`, name);
  });

  it('have about ninety to a hundred tasks, each told in full', () => {
    const tasks = programs.flatMap((one) => one.tasks);
    assert.ok(tasks.length >= 85 && tasks.length <= 110, String(tasks.length));
    for (const task of tasks) {
      for (const key of ['why', 'how', 'slip', 'prompt', 'minutes', 'evidence'] as const) {
        assert.notEqual(task[key], undefined, `${task.id}: ${key}`);
      }
    }
  });

  for (const { name, text, program, tasks } of programs) {
    describe(name, () => {
      it('gets no hint', () => {
        const hints = programHints(program, text).map(({ line, message }) => `${line}: ${message}`);
        assert.deepEqual(hints, []);
      });

      it('asks for less than 45 minutes alone a week, with what is kept from earlier steps', () => {
        const kept: Task[] = [];
        for (const step of program.steps) {
          const minutes = minutesAlone([...step.tasks, ...kept]);
          assert.ok(minutes <= 45, `${step.id}: ${minutes}`);
          kept.push(...step.tasks.filter(({ id }) => step.keep?.includes(id)));
        }
      });

      it('lets most tasks come round again', () => {
        const once = tasks.filter(({ cadence }) => cadence === 'once').length / tasks.length;
        if (program.id !== transition) assert.ok(once <= 0.4, String(once));
        assert.deepEqual(
          tasks.filter(({ cadence }) => cadence === 'quarterly'),
          [],
        );
      });

      it('keeps one practice of each step; three at most are reminded to the end', () => {
        const reminded = new Set<string>();
        for (const { id, keep = [], tasks: own } of program.steps) {
          assert.ok(keep.length >= 1, `${id} keeps nothing`);
          const ofStep = own.filter((task) => keep.includes(task.id)).filter(isReminded);
          assert.ok(ofStep.length <= 1, `${id}: ${ofStep.map((task) => task.id).join(', ')}`);
          for (const task of ofStep) reminded.add(task.practice ?? task.id);
        }
        assert.ok(reminded.size <= 3, [...reminded].join(', '));
      });

      it('measures one thing in a step at most, and asks of each step when it is done', () => {
        for (const { id, doneWhen, tasks: own } of program.steps) {
          assert.ok(own.filter(({ target }) => target).length <= 1, id);
          assert.match(doneWhen ?? '', /\.$/, id);
        }
      });

      it('begins with something to watch every week', () => {
        assert.ok(program.steps[0]?.tasks.some(isRecurring), 'the first step is a baseline');
      });

      it('leaves every audience a task in each step', () => {
        for (const audience of program.audience ?? []) {
          const steps = forAudience(program, audience).steps.map(({ id }) => id);
          assert.deepEqual(
            steps,
            program.steps.map(({ id }) => id),
            audience,
          );
        }
      });

      it('has wordings only for those it is written for', () => {
        const audiences = new Set<Audience | undefined>([undefined, ...(program.audience ?? [])]);
        for (const { id, variants = [], audience } of tasks) {
          for (const variant of variants) {
            assert.ok(audiences.has(variant.for), `${id}: ${variant.for}`);
            const shown = !variant.for || !audience || audience.includes(variant.for);
            assert.ok(shown, `${id} is not shown to ${variant.for}`);
          }
        }
      });
    });
  }

  it('share the practices that are the same, and no others', () => {
    const found = new Map<string, Set<string>>();
    for (const { program, tasks } of programs) {
      for (const { id, practice } of tasks) {
        const wanted = Object.entries(shared).find(([, ids]) => ids.includes(id))?.[0];
        assert.equal(practice, wanted, `${program.id}/${id}`);
        if (practice) found.set(practice, (found.get(practice) ?? new Set()).add(program.id));
      }
    }
    assert.deepEqual([...found.keys()].sort(), Object.keys(shared).sort());
    for (const [practice, among] of found) assert.ok(among.size >= 2, practice);
  });

  it('train each of the six skills with two practices that come round again', () => {
    for (const skill of Object.keys(skillNames)) {
      const practices = programs
        .flatMap(({ tasks }) => tasks)
        .filter((task) => isRecurring(task) && task.skills?.some((one) => one === skill));
      assert.ok(practices.length >= 2, `${skill}: ${practices.length}`);
    }
  });

  it('ask about all six skills, what draws me, and mine beside theirs', () => {
    const found = programs.find(({ program }) => program.id === transition);
    const items = found?.program.assessment?.items ?? [];
    assert.deepEqual(
      items.flatMap(({ skill }) => skill ?? []),
      Object.keys(skillNames),
    );
    assert.ok(items.some(({ part }) => part === 'motivation'));
    const expected = items.filter(({ part }) => part === 'expectations').map(({ id }) => id);
    const mine = expected.filter((id) => id.endsWith('-mine'));
    assert.ok(mine.length >= 4);
    for (const id of mine) assert.ok(expected.includes(id.replace(/-mine$/, '-theirs')), id);
  });
});

describe('the prose', () => {
  it('is all looked at', () => {
    assert.ok(allProse.length > 900, String(allProse.length));
    const paths = allProse.map(([path]) => path);
    assert.ok(paths.includes('expert-to-leader.yaml/steps/hold-back/tasks/speak-last/slip'));
    assert.ok(paths.includes('ready-by-choice.yaml/assessment/items/pull-pay/text'));
  });

  it('has no sentence of more than 30 words', () => {
    const long = allProse.flatMap(([path, text]) =>
      sentences(text)
        .filter((sentence) => wordsOf(sentence).length > 30)
        .map((sentence) => `${path}: ${sentence}`),
    );
    assert.deepEqual(long, []);
  });

  it('has no emoji, exclamation or dash of an advertisement', () => {
    const loud = allProse.filter(([, text]) => /[!—]|\p{Extended_Pictographic}/u.test(text));
    assert.deepEqual(loud, []);
  });

  it('is spelt as British English', function spelling() {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    // Until the dictionary is among the packages there is nothing to spell by.
    if (!('nspell' in devDependencies)) this.skip();
    const misspelt = misspeller();
    const found = allProse.flatMap(([path, text]) =>
      misspelt(text).map((word) => `${path}: ${word}`),
    );
    assert.deepEqual(found, []);
    assert.deepEqual(misspelt('We practise, and seperate colours.'), ['seperate']);
  });
});

function isRecurring({ cadence }: Task): boolean {
  return cadence !== 'once';
}
