import * as vscode from 'vscode';
import { counted } from '../../core/numberWords.ts';
import { countOfDueCheckIns } from '../../core/openOutcomes.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Clock } from '../clock.ts';

/** The badge of a view counts check-ins that are due and nothing else; its first drawing needs the snapshot alone. */
export function showCheckInBadge(
  view: vscode.TreeView<unknown>,
  ledger: Ledger,
  clock: Clock,
): vscode.Disposable {
  const draw = () => {
    const value = countOfDueCheckIns(ledger.standing.checkIns, clock.calendar().today);
    view.badge =
      value === 0
        ? undefined
        : { value, tooltip: `${counted(value, 'check-in')} for today or before` };
  };
  draw();
  // A window that stayed open over night has another day when somebody comes back to it.
  return vscode.Disposable.from(vscode.window.onDidChangeWindowState(draw), {
    dispose: ledger.onDidChange(draw),
  });
}
