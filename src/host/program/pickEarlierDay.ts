import * as vscode from 'vscode';
import { addDays, type Day } from '../../core/day.ts';
import { daysTitle, longDay } from '../../core/dayText.ts';
import { pastDay } from '../../core/dayWord.ts';
import type { Task } from '../../core/program.ts';
import { type WeekStart, weekDays, weekOf } from '../../core/week.ts';

/** A day gone by, and the words for the period that is meant. */
export interface EarlierDay {
  readonly day: Day;
  /** "last week", "Tuesday 17 November" */
  readonly words: string;
}

/** Asks which earlier period of a practice is meant; undefined when the question is left. */
export async function pickEarlierDay(
  task: Task,
  today: Day,
  weekStart: WeekStart,
): Promise<EarlierDay | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly earlier?: EarlierDay })[] = [
    ...(task.cadence === 'workdays' ? lastDays(today) : lastWeeks(today, weekStart)),
    { label: 'Another day…', description: 'any day gone by' },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: task.title,
    placeHolder: 'When was it?',
    matchOnDescription: true,
  });
  return picked && (picked.earlier ?? askForDay(task, today));
}

function lastDays(today: Day) {
  return [1, 2, 3].map((back) => {
    const day = addDays(today, -back);
    return back === 1
      ? { label: 'Yesterday', description: longDay(day), earlier: { day, words: 'yesterday' } }
      : { label: longDay(day), earlier: { day, words: longDay(day) } };
  });
}

/** Each by its last day, as the weekly summary sets a box of a week gone by. */
function lastWeeks(today: Day, weekStart: WeekStart) {
  const { first } = weekDays(weekOf(today, weekStart), weekStart);
  return ['Last week', 'Two weeks ago', 'Three weeks ago'].map((label, i) => {
    const day = addDays(first, -1 - 7 * i);
    return {
      label,
      description: daysTitle(addDays(day, -6), day),
      earlier: { day, words: label.toLowerCase() },
    };
  });
}

async function askForDay(task: Task, today: Day): Promise<EarlierDay | undefined> {
  const text = await vscode.window.showInputBox({
    title: task.title,
    prompt: `A day such as ${addDays(today, -10)}, yesterday or mon.`,
    ignoreFocusOut: true,
    validateInput: (value) =>
      pastDay(value, today) === undefined && value.trim() !== ''
        ? `Write a day up to ${today}, such as ${addDays(today, -10)}, yesterday or mon.`
        : undefined,
  });
  const day = text === undefined ? undefined : pastDay(text, today);
  return day === undefined ? undefined : { day, words: longDay(day) };
}
