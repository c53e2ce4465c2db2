import * as v from 'valibot';
import * as vscode from 'vscode';
import type { PracticeState } from '../core/fact.ts';
import { type Program, type Task, taskIn } from '../core/program.ts';
import type { Recorder } from '../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from './argument.ts';
import type { Clock } from './clock.ts';
import type { Library } from './library.ts';
import type { Overview } from './overview.ts';
import type { Report } from './report.ts';

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
  const state = await pickState(task);
  if (!state) return;
  const reason =
    state === 'skipped'
      ? await vscode.window.showInputBox({
          title: task.title,
          prompt: 'Why skip it this time? You can leave this empty.',
          ignoreFocusOut: true,
        })
      : '';
  if (reason === undefined) return;
  const save = () =>
    parts.recorder.add({
      type: 'task',
      program: chosen.program,
      task: task.id,
      practice: task.practice,
      state,
      reason: reason.trim() || undefined,
    });
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
        description: now.detail || now.state,
        detail: step.title,
        task: task.id,
      })),
    ),
    { title: 'Set Task State', placeHolder: 'Which task?', matchOnDetail: true },
  );
  return picked && { program: path.program.id, task: picked.task };
}

async function pickState(task: Task): Promise<PracticeState | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      { label: '$(check) Practised', state: 'practised' as const },
      { label: '$(circle-half-filled) Partly', state: 'partly' as const },
      {
        label: '$(debug-step-over) Skipped',
        description: 'with a reason, if you like',
        state: 'skipped' as const,
      },
      { label: '$(circle-large) Open', description: 'nothing said', state: 'open' as const },
    ],
    { title: task.title, placeHolder: task.remind },
  );
  return picked?.state;
}

async function taskOf(program: string, task: string, library: Library): Promise<Task> {
  const known: Program | undefined = await library.get(program);
  if (!known) throw new ArgumentError('"program" names no program that is there.');
  const found = taskIn(known, task);
  if (!found) throw new ArgumentError('"task" names no task of this program.');
  return found.task;
}
