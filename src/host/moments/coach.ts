import * as vscode from 'vscode';
import { coachCards } from '../../core/coachCards.ts';

/** Shows the coach cards; a line that is chosen goes to the clipboard. */
export async function showCoachCards(): Promise<void> {
  const picked = await vscode.window.showQuickPick(
    coachCards.flatMap(({ title, lines }): vscode.QuickPickItem[] => [
      { label: title, kind: vscode.QuickPickItemKind.Separator },
      ...lines.map((label) => ({ label })),
    ]),
    { title: 'Coach Cards', placeHolder: 'A question to ask instead. Enter copies it.' },
  );
  if (!picked) return;
  await vscode.env.clipboard.writeText(picked.label.replace(/^Instead of “.*”: /, ''));
  vscode.window.setStatusBarMessage('Copied.', 3000);
}
