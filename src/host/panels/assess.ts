import * as v from 'valibot';
import type { Answer } from '../../core/fact.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { Library } from '../authoring/library.ts';
import type { Clock } from '../clock.ts';

export interface AssessParts {
  readonly recorder: Recorder;
  readonly library: Library;
  readonly clock: Clock;
}

const mostText = 1000;

const answer = v.pipe(
  v.unknown(),
  v.check(isAnswer, 'takes a whole number from 1 to 5, or words of your own'),
);

const schema = v.strictObject({
  program: fields.id,
  answers: v.record(v.string(), answer),
  day: v.optional(fields.day),
});

/** Stores the answers of a self-assessment. Statements may be left out. */
export async function assess(argument: unknown, parts: AssessParts): Promise<{ id: string }> {
  const { program, answers, day } = readArgument(schema, argument);
  if (day !== undefined && day > parts.clock.calendar().today) {
    throw new ArgumentError('"day" lies in the future.');
  }
  const known = await parts.library.get(program);
  if (!known) throw new ArgumentError('"program" names no program that is there.');
  if (!known.assessment) throw new ArgumentError('"program" names one without an assessment.');
  const items = new Set(known.assessment.items.map(({ id }) => id));
  if (Object.keys(answers).length === 0) throw new ArgumentError('"answers" is empty.');
  if (!Object.keys(answers).every((id) => items.has(id))) {
    throw new ArgumentError('"answers" names a statement that this assessment does not have.');
  }
  const fact = await parts.recorder.add(
    { type: 'assessment', program, answers: answers as Record<string, Answer> },
    day,
  );
  return { id: fact.id };
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value === 'string') return value.trim() !== '' && value.length <= mostText;
  return typeof value === 'number' && [1, 2, 3, 4, 5].includes(value);
}
