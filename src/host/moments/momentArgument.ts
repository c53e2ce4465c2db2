import * as v from 'valibot';
import { type Day, isDay } from '../../core/day.ts';
import type { Moment } from '../../core/fact.ts';
import { KINDS, kindOf } from '../../core/kind.ts';
import { parseMomentLine } from '../../core/momentLine.ts';
import { ON_PURPOSE_REASONS } from '../../core/onPurpose.ts';
import { TRIGGERS } from '../../core/trigger.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';

/** The fields of a moment that a person says. */
export type MomentFields = Omit<Moment, 'v' | 'id' | 'rev' | 'at' | 'day' | 'type' | 'outcome'> & {
  readonly day?: Day | undefined;
};

const levels = [1, 2, 3, 4, 5, 6, 7] as const;

/** What `logMoment` takes as an object; `editMoment` takes the same fields, each optional. */
export const momentEntries = {
  kind: v.picklist(KINDS.map(({ id }) => id)),
  who: v.optional(fields.name),
  area: v.optional(fields.name),
  trigger: v.optional(v.picklist(TRIGGERS.map(({ id }) => id))),
  note: v.optional(fields.note),
  day: v.optional(fields.day),
  onPurpose: v.optional(
    v.union([v.literal(true), v.picklist(ON_PURPOSE_REASONS.map(({ id }) => id))]),
  ),
  level: v.optional(v.picklist(levels)),
  checkIn: v.optional(fields.day),
};

/** Reads a moment from the one-line grammar or from an object. Throws `ArgumentError`. */
export function readMoment(argument: unknown, today: Day): MomentFields {
  if (typeof argument === 'string') {
    const line = parseMomentLine(argument, today);
    if (!line.ok) throw new ArgumentError(line.reason);
    return line.moment;
  }
  const moment = readArgument(v.strictObject(momentEntries), argument);
  checkMoment(moment, today);
  return moment;
}

/** Holds a moment against what its fields mean together. Throws `ArgumentError`. */
export function checkMoment(moment: MomentFields, today: Day): void {
  if (moment.onPurpose !== undefined && kindOf(moment.kind).family === 'gave-room') {
    throw new ArgumentError('"onPurpose" goes with stepping in alone.');
  }
  if (moment.day !== undefined && isDay(moment.day) && moment.day > today) {
    throw new ArgumentError('"day" lies in the future.');
  }
}
