import * as vscode from 'vscode';
import { byDay } from '../../core/byDay.ts';
import type { Moment } from '../../core/fact.ts';
import { kindOf } from '../../core/kind.ts';
import { nearDay } from '../../core/nearDay.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Clock } from '../clock.ts';
import type { Overview } from '../overview.ts';
import { shownWords } from '../privacy.ts';
import { askedMoments } from './askedMoments.ts';
import { kindIconText } from './kindIcon.ts';

export interface PickMomentParts {
  readonly overview: Overview;
  readonly ledger: Ledger;
  readonly clock: Clock;
}

/** Moments of this many days can be picked, besides those that are asked about. */
const daysOfPick = 28;

/** Asks for a moment: those that are asked about stand first, then the last four weeks, newest first. */
export async function pickMoment(
  title: string,
  parts: PickMomentParts,
): Promise<string | undefined> {
  const { today } = parts.clock.calendar();
  const asked = await askedMoments(today, parts);
  const others = (await parts.overview.recentMoments(daysOfPick))
    .filter(({ id }) => !asked.some((one) => one.id === id))
    .sort((a, b) => byDay(b, a));
  if (asked.length + others.length === 0) {
    void vscode.window.showInformationMessage('Nothing logged in the last four weeks.');
    return undefined;
  }
  const rowOf = ({ id, kind, note, area, who, day }: Moment) => ({
    label: `${kindIconText(kind)} ${kindOf(kind).label}`,
    description: [shownWords(note) ?? area, shownWords(who), nearDay(day, today)]
      .filter(Boolean)
      .join(' · '),
    id,
  });
  const heading = (label: string) => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
    id: undefined,
  });
  const picked = await vscode.window.showQuickPick(
    [
      ...(asked.length > 0 ? [heading('How did that work out?'), ...asked.map(rowOf)] : []),
      ...(others.length > 0 ? [heading('Last four weeks'), ...others.map(rowOf)] : []),
    ],
    { title, matchOnDescription: true },
  );
  return picked?.id;
}
