import * as vscode from 'vscode';
import type { DayTurn } from '../core/dayTurn.ts';

/** Set by the build: true in the build for tests of a whole program in fast motion, and there alone. */
declare const TEST_CLOCK: boolean;

const msBetweenLooks = TEST_CLOCK ? 1000 : 60_000;

/**
 * Lets a window that stays open over night notice the new day: every minute, because a timer set for
 * midnight does not count the hours in which a laptop sleeps, and when somebody comes back to it.
 */
export function lookForNewDay(dayTurn: DayTurn): vscode.Disposable {
  const timer = setInterval(() => dayTurn.look(), msBetweenLooks);
  return vscode.Disposable.from(
    vscode.window.onDidChangeWindowState(() => dayTurn.look()),
    { dispose: () => clearInterval(timer) },
  );
}
