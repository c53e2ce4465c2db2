import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Ledger } from '../ledger/ledger.ts';
import type { Recorder } from '../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from './argument.ts';
import type { Library } from './library.ts';
import type { Report } from './report.ts';

export interface ChooseProgramParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly library: Library;
  readonly report: Report;
}

const schema = v.strictObject({ id: fields.id, start: v.optional(fields.day) });

/** Puts a program in focus, beginning on `start` (today when not named). A running one never restarts. */
export async function chooseProgram(argument: unknown, parts: ChooseProgramParts): Promise<void> {
  const { id, start } = readArgument(schema, argument);
  const known = await parts.library.list();
  if (!known.some((program) => program.id === id)) {
    throw new ArgumentError('"id" names no program that is there.');
  }
  await parts.recorder.add({ type: 'program', program: id, act: 'chosen', start });
}

/** Offers the programs with their purposes. */
export async function askForProgram(parts: ChooseProgramParts): Promise<void> {
  const { ledger, library, recorder, report } = parts;
  await ledger.ready();
  const { focus, programs } = ledger.standing;
  const items = (await library.list()).map(({ id, title, purpose, weeks }) => ({
    label: title,
    description: [weeks && `about ${weeks} weeks`, stateText(id === focus, programs.get(id)?.state)]
      .filter(Boolean)
      .join(' · '),
    detail: purpose,
    id,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Choose Program',
    placeHolder: 'A purpose, a path of Big Steps to it, and small tasks on the way',
    matchOnDetail: true,
  });
  if (!picked || picked.id === focus) return;
  const save = () => recorder.add({ type: 'program', program: picked.id, act: 'chosen' });
  await save().catch((error) => report.notSaved('Your choice', error, save));
}

function stateText(inFocus: boolean, state: string | undefined): string {
  return inFocus ? 'in focus' : (state ?? '');
}
