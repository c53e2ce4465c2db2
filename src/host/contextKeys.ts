import * as vscode from 'vscode';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from './clock.ts';
import { onNews } from './onNews.ts';

/**
 * Tells VS Code what `when` clauses of menus and the walkthrough ask for: `bigSteps.focus` (`none`,
 * `running` or `paused`), `bigSteps.ticked` and `bigSteps.logged`.
 */
export function setContextKeys(parts: {
  readonly ledger: Ledger;
  readonly clock: Clock;
}): vscode.Disposable {
  const known = new Map<string, unknown>();
  const set = (key: string, value: unknown) => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void vscode.commands.executeCommand('setContext', `bigSteps.${key}`, value);
  };
  const look = () => {
    const { standing } = parts.ledger;
    const { focus, programs } = standing;
    set('focus', (focus !== undefined && programs.get(focus)?.state) || 'none');
    // Once it is so it stays so: ten years of days are not merged anew at every line.
    if (known.get('ticked') !== true) set('ticked', standing.tasks.size > 0);
    if (known.get('logged') !== true) set('logged', standing.moments.size > 0);
  };
  look();
  return onNews(parts, look);
}
