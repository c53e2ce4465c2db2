import * as v from 'valibot';
import * as vscode from 'vscode';
import { isDeletion, type Moment } from '../../core/fact.ts';
import { parseMomentLine, printMomentLine } from '../../core/momentLine.ts';
import { readingOf } from '../../core/readMomentLine.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { Clock } from '../clock.ts';
import type { Report } from '../report.ts';
import { checkMoment, momentEntries } from './momentArgument.ts';

export interface EditMomentParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly clock: Clock;
  readonly report: Report;
}

const editSchema = v.strictObject({
  id: fields.id,
  ...v.partial(v.strictObject(momentEntries)).entries,
});
const idSchema = v.strictObject({ id: fields.id });

/** Edits fields of a moment, as a new revision. */
export async function editMoment(argument: unknown, parts: EditMomentParts): Promise<void> {
  const { id, ...change } = readArgument(editSchema, argument);
  const moment = await momentOf(id, parts.ledger);
  const named = defined(change);
  checkMoment({ ...moment, ...named }, parts.clock.calendar().today);
  await parts.recorder.revise(moment, named);
}

/** Shows a moment as its line and saves it as it was changed; Esc changes nothing. */
export async function askToEdit(id: string, parts: EditMomentParts, typed?: string): Promise<void> {
  const { ledger, recorder, clock, report } = parts;
  const moment = await momentOf(id, ledger);
  const { today } = clock.calendar();
  const text = await vscode.window.showInputBox({
    title: 'Edit Moment',
    prompt: 'Kind, @who, #area, a day, then your words.',
    value: typed ?? printMomentLine(asDraft(moment), today),
    valueSelection: [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ignoreFocusOut: true,
    validateInput: (value) => {
      const line = parseMomentLine(value, today);
      return line.ok
        ? {
            message: readingOf(line.moment, today),
            severity: vscode.InputBoxValidationSeverity.Info,
          }
        : line.reason;
    },
  });
  const line = text === undefined ? undefined : parseMomentLine(text, today);
  if (!line?.ok) return;
  const { kind, who, area, onPurpose, level, trigger, note, day } = line.moment;
  try {
    await recorder.revise(moment, {
      kind,
      who,
      area,
      onPurpose,
      level,
      trigger,
      note,
      day: day ?? moment.day,
    });
  } catch (error) {
    report.notSaved('The change', error, () => askToEdit(id, parts, text));
  }
}

/** Deletes a moment; Undo brings it back. */
export async function deleteMoment(
  argument: unknown,
  { ledger, recorder }: Pick<EditMomentParts, 'ledger' | 'recorder'>,
): Promise<void> {
  const { id } = readArgument(idSchema, argument);
  await recorder.remove(await momentOf(id, ledger));
}

/** Finds a living moment. Throws `ArgumentError` when there is none. */
export async function momentOf(id: string, ledger: Ledger): Promise<Moment> {
  const fact = await ledger.find(id).catch(() => undefined);
  if (!fact || isDeletion(fact) || fact.type !== 'moment') {
    throw new ArgumentError('"id" names no moment that is there.');
  }
  return fact;
}

function asDraft({ kind, who, area, onPurpose, level, trigger, note, day }: Moment) {
  return {
    kind,
    day,
    ...(who !== undefined && { who }),
    ...(area !== undefined && { area }),
    ...(onPurpose !== undefined && { onPurpose }),
    ...(level !== undefined && { level }),
    ...(trigger !== undefined && { trigger }),
    ...(note !== undefined && { note }),
  };
}

/** Leaves out fields that were not named, so that they stay as they are. */
function defined<T extends object>(named: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(named).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
