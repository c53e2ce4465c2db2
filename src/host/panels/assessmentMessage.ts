import * as v from 'valibot';
import type { FromAssessment } from '../../protocol/assessment.ts';

const name = v.pipe(v.string(), v.maxLength(200));
const text = v.pipe(v.string(), v.maxLength(1000));
/** It becomes the name of a draft's file, so it is no path. */
const programId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/));

/** Answers by item id: ratings and, from a command, words. A program has at most 60 items. */
export const answersSchema = v.pipe(
  v.record(name, v.union([v.picklist([1, 2, 3, 4, 5]), text])),
  v.check((answers) => Object.keys(answers).length <= 60),
);

const schema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('answers'), program: programId, answers: answersSchema }),
  v.object({ type: v.literal('finish'), program: programId, answers: answersSchema }),
  v.object({ type: v.literal('again') }),
  v.object({ type: v.literal('leave') }),
  v.object({ type: v.literal('copyAgenda') }),
  v.object({ type: v.literal('openTask'), program: programId, task: name }),
]) satisfies v.GenericSchema<unknown, FromAssessment>;

/** Checks what the assessment page said; undefined when it is no message of ours. */
export function readAssessmentMessage(value: unknown): FromAssessment | undefined {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}
