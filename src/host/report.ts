import * as vscode from 'vscode';
import { LogTooNew } from './storage/logFormat.ts';
import { LogMissing } from './storage/logPlace.ts';

/** Milliseconds in which a refused save may say what a look at the notes finds. */
const patience = 1000;

/**
 * The log channel, and telling the user that something went wrong: what happened, what was not lost,
 * what to do next. Nothing anybody wrote ever goes to the channel.
 */
export class Report {
  readonly #channel = vscode.window.createOutputChannel('Big Steps', { log: true });
  readonly #startNewLog: () => Promise<void>;
  #shown: string | undefined;
  #refused: string | undefined;

  constructor(startNewLog: () => Promise<void>) {
    this.#startNewLog = startNewLog;
  }

  /** A save was refused. `what` names the thing without its words; `again` offers to repeat the act. */
  notSaved(what: string, error: unknown, again?: () => Promise<unknown>): void {
    this.#refused = reason(error);
    setTimeout(() => {
      this.#refused = undefined;
    }, 2 * patience);
    this.#channel.error(`${what} was not saved: ${this.#refused}`);
    const message = `${what} was not saved: ${this.#refused}. Everything saved before is still there.`;
    const actions = again ? ['Try Again', 'Show Log'] : ['Show Log'];
    void vscode.window.showErrorMessage(message, ...actions).then((choice) => {
      if (choice === 'Try Again') return again?.();
      if (choice === 'Show Log') this.#channel.show();
      return undefined;
    });
  }

  /**
   * The notes could not be read. Said once for the same reason, not at every redraw, and a moment later:
   * a save that is refused for this reason says it better.
   */
  notRead(error: unknown): void {
    const isMissing = error instanceof LogMissing;
    const message = isMissing
      ? error.message
      : `Your notes could not be read: ${reason(error)}. Nothing was changed.`;
    this.#channel.error(message);
    if (this.#shown === message) return;
    this.#shown = message;
    setTimeout(() => {
      if (this.#refused !== reason(error)) this.#show(message, isMissing);
    }, patience);
  }

  #show(message: string, isMissing: boolean): void {
    const action = isMissing ? 'Start a New Log' : 'Show Log';
    void vscode.window.showErrorMessage(message, action).then((choice) => {
      if (choice === 'Start a New Log') return this.#startNewLog();
      if (choice === 'Show Log') this.#channel.show();
      return undefined;
    });
  }

  /** Lines that are no facts were found: they stay where they are, and everything else works. */
  unreadable(file: string, count: number, folder: string): void {
    const [lines, stay] =
      count === 1 ? ['One line', 'stays as it is'] : [`${count} lines`, 'stay as they are'];
    this.#channel.warn(`${lines} unreadable in ${file}`);
    void vscode.window
      .showWarningMessage(
        `${lines} of ${file} could not be read and ${stay}. Everything else is shown.`,
        'Reveal File',
      )
      .then((choice) =>
        choice === undefined
          ? undefined
          : vscode.commands.executeCommand(
              'revealFileInOS',
              vscode.Uri.joinPath(vscode.Uri.file(folder), file),
            ),
      );
  }

  dispose(): void {
    this.#channel.dispose();
  }
}

/** Why the system refused, in its own short words. Messages of file errors name no content. */
function reason(error: unknown): string {
  if (error instanceof LogTooNew) return error.message;
  const { code, message } = error as { code?: unknown; message?: unknown };
  switch (code) {
    case 'ENOSPC':
      return 'the disk is full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'the folder of your notes cannot be written';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'something else is in the place of the folder of your notes';
    default:
      return typeof code === 'string'
        ? code
        : typeof message === 'string'
          ? message
          : 'unknown reason';
  }
}
