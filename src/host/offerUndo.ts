import * as vscode from 'vscode';
import type { Act, Recorder } from '../ledger/recorder.ts';

/** Takes an act back and tells; the newest one when none is named. */
export type Undo = (act?: Act) => Promise<unknown>;

/** What a command needs to say what it did, with a way back. */
export interface TellParts {
  readonly tell: (message: string) => void;
}

/**
 * Says what was just done, with a button that takes back this and nothing else, however long the
 * message stands there and whatever is done meanwhile.
 */
export function offerUndo(message: string, { newestAct }: Recorder, undo: Undo): void {
  void vscode.window
    .showInformationMessage(message, 'Undo')
    .then((choice) => (choice === 'Undo' ? undo(newestAct) : undefined));
}
