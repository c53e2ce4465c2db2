import * as v from 'valibot';
import { isDay } from '../core/day.ts';
import { isWeek } from '../core/week.ts';
import type { Draft } from './drafts.ts';

const schema = v.object({
  // The longest begins with a word of ours and ends with a program's id of 60 characters.
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/)),
  text: v.string(),
  program: v.optional(v.string()),
  task: v.optional(v.string()),
  week: v.optional(
    v.pipe(
      v.string(),
      v.check((week) => isWeek(week)),
    ),
  ),
  day: v.optional(
    v.pipe(
      v.string(),
      v.check((day) => isDay(day)),
    ),
  ),
  prompt: v.optional(v.string()),
  offered: v.optional(v.boolean()),
}) satisfies v.GenericSchema<unknown, Draft>;

/** Reads a stored draft; undefined when it is none. */
export function readDraft(json: string): Draft | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(json));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
