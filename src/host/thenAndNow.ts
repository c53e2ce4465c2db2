import * as v from 'valibot';
import * as vscode from 'vscode';
import { FIRST_DAY, LAST_DAY } from '../core/day.ts';
import type { Entry, Line, Moment } from '../core/fact.ts';
import { thenAndNowText } from '../core/thenAndNow.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Recorder } from '../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from './argument.ts';
import type { Clock } from './clock.ts';
import type { JournalPanel } from './journalPanel.ts';
import type { Library } from './library.ts';

export interface ThenAndNowParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
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
  return { id: await thenAndNowEntry(program, parts) };
}

/** Looks back on a program that was chosen once: its page in the journal, written from the log. */
export async function thenAndNow(program: string, parts: ThenAndNowParts): Promise<void> {
  const entry = await thenAndNowEntry(program, parts);
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
  if (picked) await thenAndNow(picked.id, parts);
}

/** The entry written since the program was finished, or today while it runs; else one made from the log. */
async function thenAndNowEntry(id: string, parts: ThenAndNowParts): Promise<string> {
  const { ledger, recorder, library, clock } = parts;
  await ledger.ready();
  const { today } = clock.calendar();
  const standing = ledger.standing.programs.get(id);
  const start = standing?.start ?? today;
  const end = standing?.finished ?? today;
  const program = await library.get(id);
  const facts = await ledger.facts(FIRST_DAY, LAST_DAY);
  const known = facts.findLast(
    (fact): fact is Entry =>
      fact.type === 'entry' && fact.task === pageId && fact.program === id && fact.day >= end,
  );
  if (known) return known.id;
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
  const entry = await recorder.add({ type: 'entry', text, program: id, task: pageId });
  return entry.id;
}
