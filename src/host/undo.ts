import * as vscode from 'vscode';
import type { StoredFact } from '../core/fact.ts';
import { type Recorder, UndoRefused } from '../ledger/recorder.ts';
import type { Report } from './report.ts';

const names: Readonly<Record<StoredFact['type'], string>> = {
  moment: 'the moment',
  task: 'the task',
  step: 'the step',
  line: 'the sentence',
  program: 'the choice of program',
  target: 'the change of a target',
  entry: 'the journal entry',
  week: 'the closing of the week',
  area: 'the area',
  person: 'the note on a person',
  fit: 'the three answers',
  assessment: 'the self-assessment',
};

/** Takes back the newest act of this window. Rejects with a sentence when another window was later. */
export async function undo(recorder: Recorder): Promise<{ readonly undone: string | undefined }> {
  return { undone: (await recorder.undo())?.type };
}

/** The same for somebody who looks at the window. */
export async function undoAndTell(
  recorder: Recorder,
  report: Report,
): Promise<{ undone: string | undefined }> {
  try {
    const fact = await recorder.undo();
    vscode.window.setStatusBarMessage(
      fact ? `Took back ${names[fact.type]}.` : 'Nothing to take back in this window.',
      5000,
    );
    return { undone: fact?.type };
  } catch (error) {
    if (error instanceof UndoRefused) void vscode.window.showInformationMessage(error.message);
    else report.notSaved('The undo', error);
    return { undone: undefined };
  }
}
