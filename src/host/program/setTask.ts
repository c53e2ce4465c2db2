import * as v from 'valibot';
import * as vscode from 'vscode';
import type { PracticeState } from '../../core/fact.ts';
import { type Program, type Task, taskIn } from '../../core/program.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { Library } from '../authoring/library.ts';
import type { Clock } from '../clock.ts';
import type { Overview } from '../overview.ts';
import type { Report } from '../report.ts';
import type { EarlierDay } from './pickEarlierDay.ts';
import { shownDetail } from './shownDetail.ts';

export interface SetTaskParts {
  readonly recorder: Recorder;
  readonly library: Library;
  readonly overview: Overview;
  readonly clock: Clock;
  readonly report: Report;
}

const states = ['practised', 'partly', 'skipped', 'open'] as const;

const schema = v.strictObject({
  program: fields.id,
  task: fields.id,
  state: v.picklist(states),
  reason: v.optional(fields.text),
  day: v.optional(fields.day),
});

/** Sets how a practice stands in the period of a day (today when none is named). */
export async function setTask(argument: unknown, parts: SetTaskParts): Promise<void> {
  const { program, task, state, reason, day } = readArgument(schema, argument);
  const { today } = parts.clock.calendar();
  if (day !== undefined && day > today) throw new ArgumentError('"day" lies in the future.');
  const found = await taskOf(program, task, parts.library);
  await parts.recorder.add(
    { type: 'task', program, task, practice: found.practice, state, reason },
    day,
  );
}

/** Asks for task and state; for a row of the tree its task is known. */
export async function askForTask(
  known: { readonly program: string; readonly task: string } | undefined,
  parts: SetTaskParts,
): Promise<void> {
  const chosen = known ?? (await pickTask(parts.overview));
  if (!chosen) return;
  const task = await taskOf(chosen.program, chosen.task, parts.library);
  const { today, weekStart } = parts.clock.calendar();
  let earlier: EarlierDay | undefined;
  let state = await pickState(task, undefined);
  if (state === 'earlier') {
    const { pickEarlierDay } = await import('./pickEarlierDay.ts');
    earlier = await pickEarlierDay(task, today, weekStart);
    state = earlier && (await pickState(task, earlier));
  }
  if (state === undefined || state === 'earlier') return;
  const reason =
    state === 'skipped'
      ? await vscode.window.showInputBox({
          title: titleOf(task, earlier),
          prompt: 'Why skip it this time? You can leave this empty.',
          placeHolder: task.skipIf ?? '',
          ignoreFocusOut: true,
        })
      : '';
  if (reason === undefined) return;
  const fact = {
    type: 'task' as const,
    program: chosen.program,
    task: task.id,
    practice: task.practice,
    state,
    reason: reason.trim() || undefined,
  };
  const save = () => parts.recorder.add(fact, earlier?.day);
  await save().catch((error) => parts.report.notSaved('The task', error, save));
}

async function pickTask(
  overview: Overview,
): Promise<{ readonly program: string; readonly task: string } | undefined> {
  const path = await overview.path();
  if (!path) {
    void vscode.window.showInformationMessage(
      'Choose a program first: its tasks are what is set here.',
    );
    return undefined;
  }
  const rows = [...path.steps].sort((a, b) => Number(b.current) - Number(a.current));
  const picked = await vscode.window.showQuickPick(
    rows.flatMap(({ step, tasks }) =>
      tasks.map(({ task, now }) => ({
        label: task.title,
        description: shownDetail(now) || now.state,
        detail: step.title,
        task: task.id,
      })),
    ),
    { title: 'Set Task State', placeHolder: 'Which task?', matchOnDetail: true },
  );
  return picked && { program: path.program.id, task: picked.task };
}

/** Asks for the state, now or of an earlier day; `earlier` when it is to be an earlier day's. */
async function pickState(
  task: Task,
  earlier: EarlierDay | undefined,
): Promise<PracticeState | 'earlier' | undefined> {
  const items: readonly StateItem[] = [
    { label: '$(check) Practised', state: 'practised' },
    { label: '$(circle-half-filled) Partly', state: 'partly' },
    {
      label: '$(debug-step-over) Skipped',
      description: 'with a reason, if you like',
      state: 'skipped',
    },
    { label: '$(circle-large) Open', description: 'nothing said', state: 'open' },
  ];
  const other: readonly StateItem[] =
    earlier || task.cadence === 'once' || task.cadence === 'open'
      ? []
      : [
          { label: '', kind: vscode.QuickPickItemKind.Separator },
          { label: `$(history) ${earlierLabel(task)}`, state: 'earlier' },
        ];
  const picked = await vscode.window.showQuickPick([...items, ...other], {
    title: titleOf(task, earlier),
    placeHolder: task.remind,
  });
  return picked?.state;
}

type StateItem = vscode.QuickPickItem & { readonly state?: PracticeState | 'earlier' };

const titleOf = ({ title }: Task, earlier: EarlierDay | undefined) =>
  earlier ? `${title}: ${earlier.words}` : title;

const earlierLabel = ({ cadence }: Task) =>
  cadence === 'workdays' ? 'For an earlier day…' : 'For an earlier week…';

async function taskOf(program: string, task: string, library: Library): Promise<Task> {
  const known: Program | undefined = await library.get(program);
  if (!known) throw new ArgumentError('"program" names no program that is there.');
  const found = taskIn(known, task);
  if (!found) throw new ArgumentError('"task" names no task of this program.');
  return found.task;
}
