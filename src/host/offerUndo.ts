import * as vscode from 'vscode';

/** Says what was done, with a button that takes it back. */
export function offerUndo(message: string, undo: () => Promise<unknown>): void {
  void vscode.window
    .showInformationMessage(message, 'Undo')
    .then((choice) => (choice === 'Undo' ? undo() : undefined));
}
