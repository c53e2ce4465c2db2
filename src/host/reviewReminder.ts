import * as vscode from 'vscode';
import type { ReviewSettings } from '../core/reviewPrompt.ts';

const minutesBetweenLooks = 5;

/**
 * Asks once a week, if asked to, whether to look at the week. Looks at the time when a window gets the
 * focus and every few minutes; costs nothing while `weeklyReview` is off.
 */
export function remindOfReview(
  askWhenDue: (settings: ReviewSettings) => Promise<void>,
): vscode.Disposable {
  let asking = false;
  const look = async () => {
    const settings = readSettings();
    if (asking || settings.day === 'off' || !vscode.window.state.focused) return;
    asking = true;
    try {
      await askWhenDue(settings);
    } finally {
      asking = false;
    }
  };
  const timer = setInterval(() => void look(), minutesBetweenLooks * 60_000);
  void look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeWindowState(() => void look()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('bigSteps.weeklyReview')) void look();
    }),
    { dispose: () => clearInterval(timer) },
  );
}

function readSettings(): ReviewSettings {
  const settings = vscode.workspace.getConfiguration('bigSteps');
  const text = (name: string, usual: string) => {
    const value: unknown = settings.get(name);
    return typeof value === 'string' ? value : usual;
  };
  return {
    day: text('weeklyReview', 'off') as ReviewSettings['day'],
    time: text('weeklyReviewTime', '16:00'),
    quietHours: text('quietHours', ''),
  };
}
