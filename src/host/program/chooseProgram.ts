import * as v from 'valibot';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { Library } from '../authoring/library.ts';
import type { Report } from '../report.ts';

export interface ChooseProgramParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly library: Library;
  readonly report: Report;
}

const fitSchema = v.strictObject({
  audience: v.picklist(['people-lead', 'senior-ic', 'undecided']),
  phase: v.picklist(['before', 'first-90', 'ongoing']),
  pull: v.picklist(['answer', 'work', 'wider', 'role']),
});

const schema = v.strictObject({
  id: fields.id,
  start: v.optional(fields.day),
  fit: v.optional(fitSchema),
});

/**
 * Puts a program in focus, beginning on `start` (today when not named). A running one never restarts.
 * `fit` are the answers to the three questions, by which its tasks are chosen and worded.
 */
export async function chooseProgram(argument: unknown, parts: ChooseProgramParts): Promise<void> {
  const { id, start, fit } = readArgument(schema, argument);
  const known = await parts.library.list();
  if (!known.some((program) => program.id === id)) {
    throw new ArgumentError('"id" names no program that is there.');
  }
  if (fit) await parts.recorder.add({ type: 'fit', ...fit });
  await parts.recorder.add({ type: 'program', program: id, act: 'chosen', start });
}
