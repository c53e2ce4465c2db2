import * as v from 'valibot';
import { isDeletion } from '../../core/fact.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { JournalPlace } from './journal.ts';
import { taskPlace, type WriteEntryParts } from './writeEntry.ts';

const schema = v.strictObject({
  day: v.optional(fields.day),
  week: v.optional(fields.week),
  task: v.optional(fields.id),
  entry: v.optional(fields.id),
});

/** Reads where to open the journal: one of a day, a week, a task or an entry. Throws `ArgumentError`. */
export async function readJournalPlace(
  argument: unknown,
  parts: Pick<WriteEntryParts, 'overview' | 'library'> & { readonly ledger: Ledger },
): Promise<JournalPlace> {
  const { day, week, task, entry } = readArgument(schema, argument);
  const named = [day, week, task, entry].filter((field) => field !== undefined);
  if (named.length !== 1) throw new ArgumentError('Name one of "day", "week", "task" or "entry".');
  if (day !== undefined) return { day };
  if (week !== undefined) return { week };
  if (entry !== undefined) {
    const fact = await parts.ledger.find(entry).catch(() => undefined);
    if (!fact || isDeletion(fact) || fact.type !== 'entry') {
      throw new ArgumentError('"entry" names no entry that is there.');
    }
    return { entry };
  }
  return taskPlace(task ?? '', parts);
}
