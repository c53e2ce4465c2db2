import type { Calendar } from '../../core/calendar.ts';
import { shortDate } from '../../core/dayText.ts';
import type { Path } from '../../core/path.ts';
import type { Program } from '../../core/program.ts';
import type { Standing } from '../../core/standing.ts';
import type { PlacedFile } from '../authoring/programFiles.ts';
import { type AsideRow, brokenRow, earlierTasks, stateWords } from './asideRow.ts';
import { type ProgramTreeSource, programRows, type Shape } from './programNode.ts';

/** What the whole tree is made from; everything but the path may be there without it. */
export interface WholeTreeSource extends Omit<ProgramTreeSource, 'path'> {
  readonly path: Path | undefined;
  /** The program of the path with the tasks of every audience. */
  readonly whole: Program | undefined;
  /** The paths of the other programs that run. */
  readonly others: readonly Path[];
  readonly files: readonly PlacedFile[];
  readonly standing: Standing;
  readonly calendar: Calendar;
}

/**
 * All rows: the purpose with what is to be said of its program, the path, other programs, tasks of
 * earlier, and files that have a problem. Without a program and without such a file there is none.
 */
export function programShapes(source: WholeTreeSource): readonly Shape[] {
  const { path, others, files, standing, calendar } = source;
  const focus = standing.focus;
  const broken = files
    .filter(({ program }) => !program)
    .map((file) => brokenRow(file, focus))
    .map((row) => leaf(`broken:${row.uri}`, row));
  const isAboutFocus = ({ row }: Shape) => row.kind === 'broken' && row.focused;
  const [purpose, ...rest] = path ? programRows({ ...source, path }) : [];
  const missing: Shape[] =
    !path && focus !== undefined ? [leaf('missing', { kind: 'missing', program: focus })] : [];
  const rows = [
    ...broken.filter(isAboutFocus),
    ...(purpose ? [purpose] : missing),
    ...(path ? about(path, source) : []),
    ...rest,
    ...others.map((other) => otherShape(other, standing, calendar)),
    ...(source.whole ? earlierShape(source.whole, standing) : []),
    ...broken.filter((row) => !isAboutFocus(row)),
  ];
  return rows.length > 0 && !path ? [...rows, leaf('choose', { kind: 'choose' })] : rows;
}

function about({ program, week }: Path, { files, standing, calendar }: WholeTreeSource): Shape[] {
  const state = stateWords(standing.programs.get(program.id), calendar.today);
  const file = files.find((one) => one.program?.id === program.id);
  return [
    ...(state
      ? [
          leaf(`${program.id}:state`, {
            kind: 'state',
            program: program.id,
            onTheWay: state.state === 'ahead' && !week.ahead,
            ...state,
          }),
        ]
      : []),
    ...(file && file.hides.length > 0
      ? [
          leaf(`${program.id}:hides`, {
            kind: 'hides',
            uri: file.uri.toString(),
            sentence: file.sentence,
          }),
        ]
      : []),
  ];
}

/** A closed root with what is due: the current step's tasks and what is kept. */
function otherShape(path: Path, standing: Standing, { today }: Calendar): Shape {
  const { program, steps, kept } = path;
  const state = stateWords(standing.programs.get(program.id), today);
  const tasks = [...(steps.find(({ current }) => current)?.tasks ?? []), ...kept];
  return {
    id: `other:${program.id}`,
    row: {
      kind: 'other',
      program: program.id,
      title: program.title,
      state: state?.state === 'paused' ? 'paused' : 'running',
      text: state ? lowerFirst(state.text) : `since ${shortDate(path.start)}`,
    },
    children: tasks.map((pathTask) =>
      leaf(`other:${program.id}/${pathTask.task.id}`, {
        kind: 'task',
        program: program.id,
        pathTask,
        kept: false,
      }),
    ),
  };
}

function earlierShape(program: Program, standing: Standing): Shape[] {
  const tasks = earlierTasks(program, standing);
  if (tasks.length === 0) return [];
  const id = `${program.id}:earlier`;
  return [
    {
      id,
      row: { kind: 'earlier' },
      children: tasks.map(({ id: task, ...row }) => leaf(`${id}/${task}`, row)),
    },
  ];
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

const leaf = (id: string, row: AsideRow | Shape['row']): Shape => ({ id, row, children: [] });
