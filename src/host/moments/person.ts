import * as vscode from 'vscode';
import { addDays } from '../../core/day.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import type { Clock } from '../clock.ts';
import type { Overview } from '../overview.ts';
import { readPrivacy } from '../privacy.ts';
import type { Report } from '../report.ts';
import type { Names } from './names.ts';
import type { PersonPages } from './personPages.ts';

export interface PersonParts {
  readonly overview: Overview;
  readonly recorder: Recorder;
  readonly names: Names;
  readonly clock: Clock;
  readonly report: Report;
}

/** Opens a page on one person: what I did towards them, as a read-only Markdown preview. */
export async function openPerson(
  known: string | undefined,
  pages: PersonPages,
  parts: PersonParts,
): Promise<void> {
  if (readPrivacy().privateScreen) {
    void vscode.window.showInformationMessage(
      'Private Screen is on, and a person’s page is all names. Turn it off to open one.',
    );
    return;
  }
  const who = known ?? (await parts.names.pickPerson('Open Person'));
  if (who === undefined) return;
  await vscode.commands.executeCommand('markdown.showPreview', pages.uriFor(who));
}

/** Notes what a person wants; asked today, in their words. */
export async function askForWants(known: string | undefined, parts: PersonParts): Promise<void> {
  const who = known ?? (await parts.names.pickPerson('What Does This Person Want?'));
  if (who === undefined) return;
  const { today } = parts.clock.calendar();
  const text = await vscode.window.showInputBox({
    title: `What does ${who} want?`,
    prompt: 'Only what they told you when you asked: deeper, lead, unsure, in their words.',
    ignoreFocusOut: true,
  });
  if (text === undefined || text.trim() === '') return;
  const picked = await vscode.window.showQuickPick(
    [
      { label: 'Today', daysAgo: 0 },
      { label: 'Yesterday', daysAgo: 1 },
      { label: 'A week ago', daysAgo: 7 },
    ],
    { title: 'When did you ask?', ignoreFocusOut: true },
  );
  if (!picked) return;
  const save = () =>
    parts.recorder.add(
      { type: 'person', who, wants: text.trim() },
      addDays(today, -picked.daysAgo),
    );
  await save().catch((error: unknown) => parts.report.notSaved('The note', error, save));
}
