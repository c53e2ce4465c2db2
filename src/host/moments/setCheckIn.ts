import * as vscode from 'vscode';
import { checkInDays } from '../../core/checkInDays.ts';
import { addDays, isDay } from '../../core/day.ts';
import { longDay } from '../../core/dayText.ts';
import { momentText } from '../../core/momentText.ts';
import { shownWords } from '../privacy.ts';
import { type EditMomentParts, momentOf } from './editMoment.ts';

/** Asks on which day to check in; it shows in the view on that day and never escalates. */
export async function askForCheckIn(id: string, parts: EditMomentParts): Promise<void> {
  const moment = await momentOf(id, parts.ledger);
  const { today } = parts.clock.calendar();
  const picked = await vscode.window.showQuickPick(
    [
      ...checkInDays(today).map(({ day, near }) => ({
        label: longDay(day),
        description: near,
        day,
      })),
      { label: 'Another day…', day: 'other' as const },
      { label: 'No check-in', day: undefined },
    ],
    {
      title: momentText({ ...moment, note: shownWords(moment.note) }),
      placeHolder: 'When do I check in?',
    },
  );
  if (!picked) return;
  const day = picked.day === 'other' ? await askDay(today) : picked.day;
  if (picked.day === 'other' && day === undefined) return;
  const save = () => parts.recorder.revise(moment, { checkIn: day });
  await save().catch((error: unknown) => parts.report.notSaved('The check-in', error, save));
}

async function askDay(today: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    prompt: 'The day of the check-in, for example 2026-12-01.',
    value: addDays(today, 5),
    ignoreFocusOut: true,
    validateInput: (text) =>
      isDay(text) && text >= today ? undefined : `Write a day such as ${addDays(today, 5)}.`,
  });
}
