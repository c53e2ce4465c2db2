import * as v from 'valibot';
import { fields, readArgument } from '../argument.ts';

const schema = v.strictObject({ week: v.optional(fields.week) });

/** Reads `{ week? }`; undefined when no week is named. Throws `ArgumentError`. */
export function readWeek(argument: unknown): string | undefined {
  return argument === undefined ? undefined : readArgument(schema, argument).week;
}
