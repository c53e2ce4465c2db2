import type * as vscode from 'vscode';
import { counted } from '../core/numberWords.ts';
import { isCheckInDue } from '../core/openOutcomes.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from './clock.ts';

/** The badge of a view counts check-ins that are due and nothing else; its first drawing needs the snapshot alone. */
export function showCheckInBadge(
  view: vscode.TreeView<unknown>,
  ledger: Ledger,
  clock: Clock,
): { dispose(): void } {
  const draw = () => {
    const { today } = clock.calendar();
    let value = 0;
    for (const [day, count] of ledger.standing.checkIns)
      if (isCheckInDue(day, today)) value += count;
    view.badge =
      value === 0
        ? undefined
        : { value, tooltip: `${counted(value, 'check-in')} for today or before` };
  };
  draw();
  return { dispose: ledger.onDidChange(draw) };
}
