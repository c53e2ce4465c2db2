import * as vscode from 'vscode';
import type { ReviewSettings } from '../../core/reviewPrompt.ts';

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
  return {
    day: textOr('off', settings.get('weeklyReview')) as ReviewSettings['day'],
    time: timeOr('16:00', settings.get('weeklyReviewTime')),
    quietHours: textOr('', settings.get('quietHours')),
  };
}

/** Settings are hostile until parsed; what is no text is taken as the usual. */
const timeOr = (usual: string, value: unknown) =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : usual;

const textOr = (usual: string, value: unknown) => (typeof value === 'string' ? value : usual);
