import * as vscode from 'vscode';
import { counted } from '../core/numberWords.ts';
import { weekDays, weekOf } from '../core/week.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from './clock.ts';
import { onNews } from './onNews.ts';
import type { Overview } from './overview.ts';
import { plainMarkdown } from './plainMarkdown.ts';
import { readPrivacy } from './privacy.ts';

/** One quiet item: the icon, with this week's count when asked for. Its first drawing needs the snapshot alone. */
export function showStatusBar(
  ledger: Ledger,
  clock: Clock,
  loadOverview: () => Promise<Overview>,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'bigSteps.moments',
    vscode.StatusBarAlignment.Left,
    -10,
  );
  item.name = 'Big Steps';
  item.command = 'bigSteps.logMoment';

  /** Draws what needs no words of mine; returns what it says of the week, nothing when it is off. */
  const draw = (): string | undefined => {
    const show = vscode.workspace.getConfiguration('bigSteps').get('statusBar');
    if (show === 'off') {
      item.hide();
      return undefined;
    }
    const { hideNumbers, privateScreen } = readPrivacy();
    const counting = show === 'count' && !hideNumbers;
    const { today, weekStart } = clock.calendar();
    const { first } = weekDays(weekOf(today, weekStart), weekStart);
    const count = ledger.momentsBetween(first, today);
    item.text = [
      '$(milestone)',
      counting ? String(count) : '',
      privateScreen ? '$(eye-closed)' : '',
    ]
      .filter(Boolean)
      .join(' ');
    const week =
      count === 0
        ? 'Nothing logged this week yet.'
        : hideNumbers
          ? 'Logged this week.'
          : `${counted(count, 'moment')} logged this week.`;
    item.accessibilityInformation = {
      label: `Big Steps: ${week} ${privateScreen ? 'Private Screen is on. ' : ''}Log a delegation moment.`,
      role: 'button',
    };
    item.tooltip = privateScreen ? `${week} Private Screen is on.` : week;
    item.show();
    return week;
  };
  let newest = 0;
  /** The words (purpose, brake) are in the log, which is read only once something of it is shown. */
  const drawWords = async () => {
    newest++;
    const mine = newest;
    const week = draw();
    if (week === undefined || readPrivacy().privateScreen) return;
    const overview = await loadOverview();
    const program = await overview.program().catch(() => undefined);
    if (!program) return;
    const purpose = await overview.line('purpose', program.id);
    const brake = await overview.line('brake', program.id);
    const { stateWords } = await import('./program/asideRow.ts');
    const standing = ledger.standing.programs.get(program.id);
    const state = stateWords(standing, clock.calendar().today)?.text;
    // Drawn anew meanwhile, perhaps because the screen is private now.
    if (mine !== newest) return;
    const tooltip = new vscode.MarkdownString();
    const lines = [purpose?.text ?? program.purpose, state && `${state}.`, week, brake?.text];
    for (const line of lines) {
      if (line) tooltip.appendMarkdown(`${plainMarkdown(line)}\n\n`);
    }
    item.tooltip = tooltip.appendMarkdown('_Click to log a moment._');
  };
  draw();
  return vscode.Disposable.from(
    item,
    onNews({ ledger, clock }, () => void drawWords()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('bigSteps')) void drawWords();
    }),
  );
}
