import * as vscode from 'vscode';
import { addDays, type Day } from '../core/day.ts';
import { clockText } from '../core/momentText.ts';
import { type ReviewSettings, reviewDue } from '../core/reviewPrompt.ts';
import { weekOf } from '../core/week.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from './clock.ts';

export interface ReviewReminderParts {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Shared by all windows, so that one of them asks. */
  readonly memento: vscode.Memento;
}

const answeredKey = 'reviewAnswered';
const laterKey = 'reviewLater';
const minutesBetweenLooks = 5;
const minutesOfLater = 60;

/**
 * Asks once a week, if asked to, whether to look at the week. Looks at the time when a window gets the
 * focus and every few minutes; costs nothing while `weeklyReview` is off.
 */
export function remindOfReview(parts: ReviewReminderParts): vscode.Disposable {
  let asking = false;
  const look = async () => {
    const settings = readSettings();
    if (asking || settings.day === 'off' || !vscode.window.state.focused) return;
    asking = true;
    try {
      await askWhenDue(settings, parts);
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

async function askWhenDue(
  settings: ReviewSettings,
  { ledger, clock, memento }: ReviewReminderParts,
): Promise<void> {
  await ledger.ready();
  const { today, weekStart } = clock.calendar();
  const time = clockText(clock.stamp().at);
  const due = reviewDue(settings, {
    today,
    time,
    answered: memento.get<Day>(answeredKey),
    later: memento.get(laterKey),
    done: ledger.standing.closedWeeks.has(weekOf(today, weekStart)),
    debugging: vscode.debug.activeDebugSession !== undefined,
  });
  if (due === undefined) return;
  // Before the question, so that no second window asks it too.
  await memento.update(answeredKey, due);
  const away = due < today ? 'While you were away, the day of your review came. ' : '';
  const choice = await vscode.window.showInformationMessage(
    `${away}Ten minutes to look at the week?`,
    'Start',
    'Later',
    'Not This Week',
    'Never',
  );
  if (choice === 'Start') await vscode.commands.executeCommand('bigSteps.openWeeklySummary');
  if (choice === 'Later') {
    await memento.update(answeredKey, addDays(due, -1));
    await memento.update(laterKey, { day: today, time: plusMinutes(time, minutesOfLater) });
  }
  if (choice === 'Never') {
    await vscode.workspace
      .getConfiguration('bigSteps')
      .update('weeklyReview', 'off', vscode.ConfigurationTarget.Global);
  }
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

/** A later time of the same day; past midnight it is the day's last minute. */
function plusMinutes(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const all = Math.min(hours * 60 + rest + minutes, 24 * 60 - 1);
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}
