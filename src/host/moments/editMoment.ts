import * as v from 'valibot';
import type { Day } from '../../core/day.ts';
import { isDeletion, type Moment } from '../../core/fact.ts';
import { printMomentLine } from '../../core/momentLine.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { Clock } from '../clock.ts';
import type { Report } from '../report.ts';
import { checkMoment, momentEntries } from './momentArgument.ts';
import { askForMomentLine, type MomentInputParts } from './momentInput.ts';

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
export async function askToEdit(
  id: string,
  parts: EditMomentParts & MomentInputParts,
  typed?: string,
): Promise<void> {
  const { ledger, recorder, clock, report } = parts;
  const moment = await momentOf(id, ledger);
  const line = await askForMomentLine(
    { title: 'Edit Moment', typed: typed ?? lineOf(moment, clock.calendar().today) },
    parts,
  );
  if (!line) return;
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
    report.notSaved('The change', error, () => askToEdit(id, parts, line.text));
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

/** The line of a moment; without words it ends where they can be added. */
function lineOf(
  { kind, who, area, onPurpose, level, trigger, note, day }: Moment,
  today: Day,
): string {
  const line = printMomentLine(
    {
      kind,
      day,
      ...(who !== undefined && { who }),
      ...(area !== undefined && { area }),
      ...(onPurpose !== undefined && { onPurpose }),
      ...(level !== undefined && { level }),
      ...(trigger !== undefined && { trigger }),
      ...(note !== undefined && { note }),
    },
    today,
  );
  return note ? line : `${line} `;
}

/** Leaves out fields that were not named, so that they stay as they are. */
function defined<T extends object>(named: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(named).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
