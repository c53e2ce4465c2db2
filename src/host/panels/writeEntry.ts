import * as v from 'valibot';
import { taskIn } from '../../core/program.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { Library } from '../authoring/library.ts';
import type { Clock } from '../clock.ts';
import type { Overview } from '../overview.ts';

const schema = v.strictObject({
  text: fields.text,
  day: v.optional(fields.day),
  task: v.optional(fields.id),
  moments: v.optional(v.array(fields.factId)),
  week: v.optional(fields.week),
});

export interface WriteEntryParts {
  readonly recorder: Recorder;
  readonly overview: Overview;
  readonly library: Library;
  readonly clock: Clock;
}

/** Writes a journal entry without opening the page. */
export async function writeEntry(
  argument: unknown,
  parts: WriteEntryParts,
): Promise<{ id: string }> {
  const { text, day, task, moments, week } = readArgument(schema, argument);
  if (day !== undefined && day > parts.clock.calendar().today) {
    throw new ArgumentError('"day" lies in the future.');
  }
  const about = task === undefined ? undefined : await taskPlace(task, parts);
  const entry = await parts.recorder.add({ type: 'entry', text, ...about, moments, week }, day);
  return { id: entry.id };
}

/** Finds a task by its id in the program in focus, or by `program/task` in any. Throws `ArgumentError`. */
export async function taskPlace(
  name: string,
  { overview, library }: Pick<WriteEntryParts, 'overview' | 'library'>,
): Promise<{ readonly program: string; readonly task: string }> {
  const [task = '', programId] = name.split('/').reverse();
  const program = programId === undefined ? await overview.program() : await library.get(programId);
  if (!program || !taskIn(program, task))
    throw new ArgumentError('"task" names no task that is there.');
  return { program: program.id, task };
}
