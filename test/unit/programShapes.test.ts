import assert from 'node:assert/strict';
import { digestOf, type ProgramMark } from '../../src/core/digest.ts';
import type { Fact } from '../../src/core/fact.ts';
import { pathOn } from '../../src/core/path.ts';
import type { Program } from '../../src/core/program.ts';
import { type Standing, standingOf } from '../../src/core/standing.ts';
import type { PlacedFile } from '../../src/host/authoring/programFiles.ts';
import { programShapes } from '../../src/host/program/programShapes.ts';

const calendar = { today: '2026-11-18', weekStart: 'monday' as const };

const program = (id: string, ...tasks: readonly string[]): Program => ({
  schema: 1,
  id,
  title: `The ${id}`,
  purpose: `Why ${id}.`,
  steps: [
    {
      id: 's',
      title: 'Step',
      tasks: tasks.map((task) => ({ id: task, title: task, remind: task, cadence: 'weekly' })),
    },
  ],
});

const head = (n: number, day: string) => {
  const id = String(n).padStart(26, '0');
  return { v: 1 as const, id, rev: id, at: `${day}T12:00:00+01:00`, day };
};
const chosen = (n: number, id: string, more: Partial<ProgramMark> = {}): Fact => ({
  ...head(n, '2026-11-02'),
  type: 'program',
  program: id,
  act: 'chosen',
  ...more,
});
const ticked = (n: number, id: string, task: string, day: string): Fact => ({
  ...head(n, day),
  type: 'task',
  program: id,
  task,
  state: 'practised',
});
const standing = (...facts: readonly Fact[]) => standingOf([digestOf(facts)]);

const file = (name: string, more: Partial<PlacedFile>): PlacedFile =>
  ({
    uri: { toString: () => `file:///${name}` },
    name,
    problems: [],
    source: { rank: 0, name: 'team', uri: `file:///${name}` },
    hides: [],
    sentence: '',
    ...more,
  }) as unknown as PlacedFile;
const wrong = [
  { code: 'value' as const, message: 'Write weekly.', start: 0, end: 1, line: 17, column: 3 },
];

/** The roots as "kind" or "kind: words". */
function roots(
  stands: Standing,
  shown: Program | undefined,
  { others = [], files = [] }: { others?: readonly Program[]; files?: readonly PlacedFile[] } = {},
) {
  const path = (one: Program) => pathOn(one, calendar.today, stands, [], calendar);
  return programShapes({
    path: shown && path(shown),
    whole: shown,
    others: others.map(path),
    files,
    standing: stands,
    calendar,
  });
}
const kinds = (shapes: ReturnType<typeof roots>) => shapes.map(({ row }) => row.kind);

describe('the rows of the program tree beside the path', () => {
  it('are none in ordinary life', () => {
    assert.deepEqual(kinds(roots(standing(), undefined)), []);
    assert.deepEqual(kinds(roots(standing(chosen(1, 'a')), program('a', 'x'))), [
      'purpose',
      'step',
    ]);
  });

  it('name a broken file and its line, though no program is chosen', () => {
    const shapes = roots(standing(), undefined, {
      files: [file('platform.yaml', { problems: wrong })],
    });
    assert.deepEqual(kinds(shapes), ['broken', 'choose']);
    const { row } = shapes[0] ?? {};
    assert.ok(row?.kind === 'broken');
    assert.deepEqual(
      [row.name, row.line, row.message, row.focused],
      ['platform.yaml', 17, 'Write weekly.', false],
    );
  });

  it('put a broken file of the program in focus on top, any other below', () => {
    const a = program('a', 'x');
    const files = [
      file('other.yaml', { problems: wrong }),
      file('a.yaml', { problems: wrong, good: a }),
    ];
    const shapes = roots(standing(chosen(1, 'a')), a, { files });
    assert.deepEqual(kinds(shapes), ['broken', 'purpose', 'step', 'broken']);
    assert.ok(shapes[0]?.row.kind === 'broken' && shapes[0].row.focused);
  });

  it('say when the program in focus is in no place that can be seen', () => {
    assert.deepEqual(kinds(roots(standing(chosen(1, 'gone')), undefined)), ['missing', 'choose']);
  });

  it('say what the file of the program in focus hides', () => {
    const a = program('a', 'x');
    const hides = [{ rank: 3 as const, name: 'Big Steps', uri: '' }];
    const files = [file('a.yaml', { program: a, hides, sentence: 'Takes the place.' })];
    const shapes = roots(standing(chosen(1, 'a')), a, { files });
    assert.deepEqual(kinds(shapes), ['purpose', 'hides', 'step']);
    const alone = roots(standing(chosen(1, 'a')), a, { files: [file('a.yaml', { program: a })] });
    assert.deepEqual(kinds(alone), ['purpose', 'step']);
  });

  it('keep tasks with a history under Earlier when they have left the file', () => {
    const facts = [
      chosen(1, 'a'),
      ticked(2, 'a', 'speak-last', '2026-11-03'),
      ticked(3, 'a', 'old-habit', '2026-11-10'),
      ticked(4, 'a', 'x', '2026-11-10'),
      ticked(5, 'ab', 'y', '2026-11-10'),
    ];
    const shapes = roots(standing(...facts), program('a', 'x'));
    assert.deepEqual(kinds(shapes), ['purpose', 'step', 'earlier']);
    assert.deepEqual(
      shapes[2]?.children.map(({ row }) => row.kind === 'earlierTask' && [row.title, row.text]),
      [
        ['Old habit', 'last 10 Nov'],
        ['Speak last', 'last 3 Nov'],
      ],
    );
  });

  it('keep a task where it is when it is renamed or moved', () => {
    const before = program('a', 'x', 'y');
    const facts = standing(chosen(1, 'a'), ticked(2, 'a', 'y', '2026-11-17'));
    const [step] = before.steps;
    assert.ok(step);
    const [x, y] = step.tasks;
    assert.ok(x && y);
    const after: Program = {
      ...before,
      steps: [
        { ...step, id: 'new-step', title: 'Renamed', tasks: [{ ...y, title: 'Another title' }, x] },
      ],
    };
    const shapes = roots(facts, after);
    assert.deepEqual(kinds(shapes), ['purpose', 'step']);
    const [task] = shapes[1]?.children ?? [];
    assert.ok(task?.row.kind === 'task');
    assert.equal(task.row.pathTask.now.box, true);
  });

  it('close the other programs that run, and say how they stand', () => {
    const [a, b, c] = [program('a', 'x'), program('b', 'y'), program('c', 'z')];
    const facts = standing(
      chosen(1, 'b'),
      chosen(2, 'c', { start: '2026-12-01' }),
      chosen(3, 'a'),
      chosen(4, 'b', { act: 'paused', from: '2026-11-16', to: '2026-11-29' }),
    );
    const shapes = roots(facts, a, { others: [b, c] });
    assert.deepEqual(kinds(shapes), ['purpose', 'step', 'other', 'other']);
    assert.deepEqual(
      shapes.flatMap(({ row }) => (row.kind === 'other' ? [[row.title, row.state, row.text]] : [])),
      [
        ['The b', 'paused', 'paused until 29 November'],
        ['The c', 'running', 'starts Tuesday 1 December'],
      ],
    );
  });

  it('say that the program in focus is paused, or starts later', () => {
    const a = program('a', 'x');
    const paused = standing(chosen(1, 'a'), chosen(2, 'a', { act: 'paused', day: '2026-11-16' }));
    const state = (stands: Standing) =>
      roots(stands, a).flatMap(({ row }) => (row.kind === 'state' ? [row.text] : []));
    assert.deepEqual(state(paused), ['Paused since 16 November']);
    assert.deepEqual(state(standing(chosen(1, 'a', { start: '2026-11-30' }))), [
      'Starts Monday 30 November',
    ]);
    const role = program('a', 'x');
    const withWayThere: Program = {
      ...role,
      steps: role.steps.map((step) => ({ ...step, phase: 'before' })),
    };
    const onTheWay = (of: Program) =>
      roots(standing(chosen(1, 'a', { start: '2026-11-30' })), of).flatMap(({ row }) =>
        row.kind === 'state' ? [row.onTheWay] : [],
      );
    assert.deepEqual([onTheWay(role), onTheWay(withWayThere)], [[false], [true]]);
    const over = standing(
      chosen(1, 'a'),
      chosen(2, 'a', { act: 'paused', from: '2026-11-03', to: '2026-11-08' }),
    );
    assert.deepEqual(state(over), []);
  });
});
