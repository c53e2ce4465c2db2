import * as vscode from 'vscode';
import { shortWeekday } from '../../core/dayText.ts';
import { kindOf } from '../../core/kind.ts';
import type { Overview } from '../overview.ts';
import { shownWords } from '../privacy.ts';
import { kindIconText } from './kindIcon.ts';

/** Asks for one of this week's moments, newest first. */
export async function pickMoment(overview: Overview): Promise<string | undefined> {
  const moments = await overview.weekMoments();
  if (moments.length === 0) {
    void vscode.window.showInformationMessage('Nothing logged this week.');
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    [...moments].reverse().map(({ id, kind, note, area, who, day }) => ({
      label: `${kindIconText(kind)} ${kindOf(kind).label}`,
      description: [shownWords(note) ?? area, shownWords(who), shortWeekday(day)]
        .filter(Boolean)
        .join(' · '),
      id,
    })),
    { title: 'Which moment?', matchOnDescription: true },
  );
  return picked?.id;
}
