import * as v from 'valibot';
import * as vscode from 'vscode';
import { FIRST_DAY, LAST_DAY } from '../../core/day.ts';
import type { Entry, Line, Moment } from '../../core/fact.ts';
import { thenAndNowText } from '../../core/thenAndNow.ts';
import type { Drafts } from '../../ledger/drafts.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { Library } from '../authoring/library.ts';
import type { Clock } from '../clock.ts';
import type { JournalPanel } from '../panels/journalPanel.ts';

export interface ThenAndNowParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly drafts: Drafts;
  readonly library: Library;
  readonly clock: Clock;
  readonly journal: () => Promise<JournalPanel>;
}

const pageId = 'then-and-now';

const schema = v.strictObject({ program: fields.id });

/** Looks back on the program that the argument names, without opening the journal. */
export async function readThenAndNow(
  argument: unknown,
  parts: ThenAndNowParts,
): Promise<{ id: string }> {
  const { program } = readArgument(schema, argument);
  await parts.ledger.ready();
  if (!parts.ledger.standing.programs.has(program)) {
    throw new ArgumentError('"program" names no program that was chosen.');
  }
  const { known, text } = await lookBack(program, parts);
  if (known) return { id: known };
  const { id } = await parts.recorder.add({ type: 'entry', text, program, task: pageId });
  return { id };
}

/**
 * Looks back on a program that was chosen once: its page in the journal, written from the log. The
 * page is a draft until it is left, so that the newest act to take back is still the finishing. One
 * that is only `offered` is kept when it was changed.
 */
export async function thenAndNow(
  program: string,
  parts: ThenAndNowParts,
  offered = false,
): Promise<void> {
  const { known, draft, text } = await lookBack(program, parts);
  const entry = known ?? draft ?? parts.recorder.newId();
  if (!known) {
    await parts.drafts.write({
      id: entry,
      text,
      program,
      task: pageId,
      ...(offered && { offered }),
    });
  }
  await (await parts.journal()).show({ entry });
}

/** Asks which program to look back on, where there is a choice. */
export async function askThenAndNow(parts: ThenAndNowParts): Promise<void> {
  const { ledger, library } = parts;
  await ledger.ready();
  const { focus, programs } = ledger.standing;
  const chosen = [...programs].filter(([id, { state }]) => id === focus || state === 'finished');
  const items = await Promise.all(
    chosen.map(async ([id, { state }]) => ({
      label: (await library.get(id))?.title ?? id,
      description: state === 'finished' ? 'finished' : 'so far',
      id,
    })),
  );
  const [only] = items;
  if (!only) {
    void vscode.window.showInformationMessage(
      'Choose a program first: Then and Now looks back on one.',
    );
    return;
  }
  const picked =
    items.length === 1
      ? only
      : await vscode.window.showQuickPick(items, {
          title: 'Then and Now',
          placeHolder: 'Which program?',
        });
  if (picked) await thenAndNow(picked.id, parts, true);
}

/**
 * The text of a look back, and the page that is there already: an entry written since the program
 * was finished, or today while it runs, or a draft; one that was only offered is written again.
 */
async function lookBack(
  id: string,
  { ledger, drafts, library, clock }: ThenAndNowParts,
): Promise<{
  readonly known: string | undefined;
  readonly draft: string | undefined;
  readonly text: string;
}> {
  await ledger.ready();
  const { today } = clock.calendar();
  const standing = ledger.standing.programs.get(id);
  const start = standing?.start ?? today;
  const end = standing?.finished ?? today;
  const program = await library.get(id);
  const facts = await ledger.facts(FIRST_DAY, LAST_DAY);
  const entry = facts.findLast(
    (fact): fact is Entry =>
      fact.type === 'entry' && fact.task === pageId && fact.program === id && fact.day >= end,
  );
  const draft = (await drafts.all()).find((one) => one.task === pageId && one.program === id);
  const text = thenAndNowText({
    programTitle: program?.title ?? id,
    purpose: program?.purpose ?? '',
    start,
    end,
    purposes: facts
      .filter((fact): fact is Line => fact.type === 'line' && fact.line === 'purpose')
      .filter((fact) => fact.program === id)
      .sort((a, b) => (a.rev < b.rev ? -1 : 1)),
    moments: facts.filter(
      (fact): fact is Moment => fact.type === 'moment' && fact.day >= start && fact.day <= end,
    ),
  });
  const known = entry?.id ?? (draft?.offered ? undefined : draft?.id);
  return { known, draft: draft?.id, text };
}
