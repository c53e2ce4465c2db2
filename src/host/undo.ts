import * as vscode from 'vscode';
import { isDeletion, type ProgramSet, type StoredFact } from '../core/fact.ts';
import { sentenceCase } from '../core/numberWords.ts';
import { type Act, type Recorder, UndoRefused } from '../ledger/recorder.ts';
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

const acts: Readonly<Record<ProgramSet['act'], string>> = {
  chosen: 'the choice of program',
  paused: 'the pause',
  resumed: 'the end of the pause',
  finished: 'the end of the program',
};

const nameOf = (fact: StoredFact) =>
  fact.type === 'program' && !isDeletion(fact) ? acts[fact.act] : names[fact.type];

const takenBack = (fact: StoredFact) =>
  isDeletion(fact) ? `${sentenceCase(nameOf(fact))} is back.` : `Took back ${nameOf(fact)}.`;

const nothing = (act: Act | undefined) =>
  act ? 'That is taken back already.' : 'Nothing to take back in this window.';

/** Takes back the newest act of this window. Rejects with a sentence when another window was later. */
export async function undo(recorder: Recorder): Promise<{ readonly undone: string | undefined }> {
  return { undone: (await recorder.undo())?.type };
}

/** The same for somebody who looks at the window; of one act when it is named. */
export async function undoAndTell(
  recorder: Recorder,
  report: Report,
  act?: Act,
): Promise<{ undone: string | undefined }> {
  try {
    const fact = await recorder.undo(act);
    vscode.window.setStatusBarMessage(fact ? takenBack(fact) : nothing(act), 5000);
    return { undone: fact?.type };
  } catch (error) {
    if (error instanceof UndoRefused) void vscode.window.showInformationMessage(error.message);
    else report.notSaved('The undo', error);
    return { undone: undefined };
  }
}
