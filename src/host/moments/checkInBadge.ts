import * as vscode from 'vscode';
import { counted } from '../../core/numberWords.ts';
import { countOfDueCheckIns } from '../../core/openOutcomes.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Clock } from '../clock.ts';
import { onNews } from '../onNews.ts';
import { onDidChangeShown, readPrivacy } from '../privacy.ts';

/**
 * The badge of a view counts check-ins that are due and nothing else; its first drawing needs the
 * snapshot alone. VS Code draws no badge without a number, so where numbers are hidden there is none.
 */
export function showCheckInBadge(
  view: vscode.TreeView<unknown>,
  parts: { readonly ledger: Ledger; readonly clock: Clock },
): vscode.Disposable {
  const draw = () => {
    const { today } = parts.clock.calendar();
    const value = countOfDueCheckIns(parts.ledger.standing.checkIns, today);
    view.badge =
      value === 0 || readPrivacy().hideNumbers
        ? undefined
        : { value, tooltip: `${counted(value, 'check-in')} for today or before` };
  };
  draw();
  return vscode.Disposable.from(onNews(parts, draw), onDidChangeShown(draw));
}
