import * as vscode from 'vscode';
import { addDays, type Day } from '../../core/day.ts';
import { clockText } from '../../core/momentText.ts';
import {
  type ReviewMoment,
  type ReviewSettings,
  reviewDue,
  reviewWeek,
} from '../../core/reviewPrompt.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Clock } from '../clock.ts';

export interface ReviewQuestionParts {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Shared by all windows, so that one of them asks. */
  readonly memento: vscode.Memento;
}

const answeredKey = 'reviewAnswered';
const laterKey = 'reviewLater';
const minutesOfLater = 60;

/** Asks whether to look at the week, when the question is due, and remembers the answer. */
export async function askWhenDue(
  settings: ReviewSettings,
  { ledger, clock, memento }: ReviewQuestionParts,
): Promise<void> {
  await ledger.ready();
  const { today, weekStart } = clock.calendar();
  const time = clockText(clock.stamp().at);
  const later = memento.get<ReviewMoment['later']>(laterKey);
  const due = reviewDue(settings, {
    today,
    time,
    answered: memento.get<Day>(answeredKey),
    later,
    isDone: (day) => ledger.standing.closedWeeks.has(reviewWeek(day, weekStart)),
    debugging: vscode.debug.activeDebugSession !== undefined,
  });
  if (due === undefined) return;
  // Before the question, so that no second window asks it too.
  await memento.update(answeredKey, due);
  const wasAway = due < today && (later === undefined || later.day < due);
  const away = wasAway ? 'While you were away, the day of your review came. ' : '';
  const choice = await vscode.window.showInformationMessage(
    `${away}Ten minutes to look at the week?`,
    'Start',
    'Later',
    'Not This Week',
    'Never',
  );
  if (choice === 'Start') {
    const week = reviewWeek(due, weekStart);
    await vscode.commands.executeCommand('bigSteps.openWeeklySummary', { week });
  }
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

/** A later time of the same day; past midnight it is the day's last minute. */
function plusMinutes(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const all = Math.min(hours * 60 + rest + minutes, 24 * 60 - 1);
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}
