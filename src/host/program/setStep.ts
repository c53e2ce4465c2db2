import * as v from 'valibot';
import * as vscode from 'vscode';
import type { PathStep } from '../../core/path.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { Library } from '../authoring/library.ts';
import type { Overview } from '../overview.ts';
import type { Report } from '../report.ts';

export interface SetStepParts {
  readonly recorder: Recorder;
  readonly library: Library;
  readonly overview: Overview;
  readonly report: Report;
}

const schema = v.strictObject({
  program: fields.id,
  step: fields.id,
  state: v.picklist(['reached', 'open']),
  text: v.optional(fields.text),
});

/** Declares a step reached, or opens it again. */
export async function setStep(
  argument: unknown,
  { library, recorder }: SetStepParts,
): Promise<void> {
  const { program, step, state, text } = readArgument(schema, argument);
  const known = await library.get(program);
  if (!known) throw new ArgumentError('"program" names no program that is there.');
  if (!known.steps.some(({ id }) => id === step)) {
    throw new ArgumentError('"step" names no step of this program.');
  }
  await recorder.add({ type: 'step', program, step, state, text });
}

/** Asks the done-when sentence and keeps the answer; a reached step is offered to be opened again. */
export async function askForStep(stepId: string | undefined, parts: SetStepParts): Promise<void> {
  const path = await parts.overview.path();
  if (!path) {
    void vscode.window.showInformationMessage(
      'Choose a program first: its steps are what is set here.',
    );
    return;
  }
  const pathStep =
    stepId === undefined
      ? await pickStep(path.steps)
      : path.steps.find(({ step }) => step.id === stepId);
  if (!pathStep) return;
  const { step, reached } = pathStep;
  const answer = reached
    ? await confirmOpen(step.title)
    : await vscode.window.showInputBox({
        title: step.title,
        prompt: step.doneWhen ? `Done when: ${step.doneWhen}` : 'How do you know it is reached?',
        placeHolder: 'In a sentence of yours. Enter marks the step as reached; Esc leaves it open.',
        ignoreFocusOut: true,
      });
  if (answer === undefined) return;
  const save = () =>
    parts.recorder.add({
      type: 'step',
      program: path.program.id,
      step: step.id,
      state: reached ? 'open' : 'reached',
      text: answer.trim() || undefined,
    });
  await save().catch((error) => parts.report.notSaved('The step', error, save));
}

async function pickStep(steps: readonly PathStep[]): Promise<PathStep | undefined> {
  const picked = await vscode.window.showQuickPick(
    // What is most likely meant is one Enter away, and never what opens a reached step again.
    [...steps]
      .sort((a, b) => Number(b.current) - Number(a.current))
      .map((pathStep) => ({
        label: pathStep.step.title,
        description: pathStep.reached ? 'reached' : pathStep.current ? 'suggested now' : '',
        detail: pathStep.step.doneWhen ?? '',
        pathStep,
      })),
    { title: 'Set Step State', placeHolder: 'Which step?' },
  );
  return picked?.pathStep;
}

async function confirmOpen(title: string): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    [{ label: 'Open it again', detail: 'Its tasks and its history stay.' }],
    { title },
  );
  return picked && '';
}
