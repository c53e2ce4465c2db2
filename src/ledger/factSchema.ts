import * as v from 'valibot';
import { isDay } from '../core/day.ts';
import type { StoredFact } from '../core/fact.ts';
import { KINDS } from '../core/kind.ts';
import { isWeek } from '../core/week.ts';
import { idPattern } from './newId.ts';
import { quickCheck } from './quickCheck.ts';

/**
 * The one source of the stored format: it checks every line that is read and `core/fact.ts` must
 * agree with it at compile time. Unknown fields are kept out of the result but stay in the file.
 */

const id = v.pipe(v.string(), v.regex(idPattern));
/** Many lines have the day of the line before; checking a day is the dearest check of a line. */
let lastDay = '';
const isDayAgain = (value: string) => {
  if (value === lastDay) return true;
  if (!isDay(value)) return false;
  lastDay = value;
  return true;
};
const day = v.pipe(v.string(), v.check(isDayAgain));
const week = v.pipe(
  v.string(),
  v.check((value: string) => isWeek(value)),
);
const text = v.string();
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const head = {
  v: v.literal(1),
  id,
  rev: id,
  at: v.pipe(v.string(), v.maxLength(40)),
  day,
};

const kindIds = KINDS.map((kind) => kind.id);
const level = v.picklist([1, 2, 3, 4, 5, 6, 7]);
const onPurpose = v.union([
  v.literal(true),
  v.picklist(['incident', 'safety', 'first-time', 'demo', 'nobody-else']),
]);

const moment = v.object({
  ...head,
  type: v.literal('moment'),
  kind: v.picklist(kindIds),
  who: v.optional(name),
  area: v.optional(name),
  onPurpose: v.optional(onPurpose),
  level: v.optional(level),
  trigger: v.optional(v.picklist(['deadline', 'boredom', 'fun', 'worry', 'habit', 'asked'])),
  note: v.optional(text),
  checkIn: v.optional(day),
  wanted: v.optional(v.picklist(['yes', 'unsure', 'no'])),
  grows: v.optional(text),
  outcome: v.optional(
    v.object({
      value: v.picklist(['worked', 'mixed', 'didnt', 'soon']),
      day,
      text: v.optional(text),
    }),
  ),
});

const task = v.object({
  ...head,
  type: v.literal('task'),
  program: name,
  task: name,
  practice: v.optional(name),
  state: v.picklist(['practised', 'partly', 'skipped', 'open']),
  reason: v.optional(text),
});

const step = v.object({
  ...head,
  type: v.literal('step'),
  program: name,
  step: name,
  state: v.picklist(['reached', 'open']),
  text: v.optional(text),
});

const line = v.object({
  ...head,
  type: v.literal('line'),
  line: v.picklist(['purpose', 'brake', 'intention']),
  text,
  program: v.optional(name),
  week: v.optional(week),
  became: v.optional(v.picklist(['did', 'partly', 'not-up'])),
});

const program = v.object({
  ...head,
  type: v.literal('program'),
  program: name,
  act: v.picklist(['chosen', 'paused', 'resumed', 'finished']),
  start: v.optional(day),
  from: v.optional(day),
  to: v.optional(day),
  reason: v.optional(text),
});

const aim = v.object({
  kinds: v.array(v.picklist(kindIds)),
  count: v.number(),
  per: v.picklist(['week', '2-week', 'month']),
});

const target = v.object({
  ...head,
  type: v.literal('target'),
  program: name,
  task: name,
  was: v.optional(aim),
  now: v.optional(aim),
});

const entry = v.object({
  ...head,
  type: v.literal('entry'),
  text,
  program: v.optional(name),
  task: v.optional(name),
  moments: v.optional(v.array(id)),
  week: v.optional(week),
  prompt: v.optional(text),
});

const weekSet = v.object({
  ...head,
  type: v.literal('week'),
  week,
  state: v.picklist(['closed', 'open']),
});

const area = v.object({
  ...head,
  type: v.literal('area'),
  area: name,
  successor: v.optional(name),
  level: v.optional(level),
  month: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
  state: v.picklist(['mine', 'handing-over', 'theirs', 'dropped']),
});

const person = v.object({ ...head, type: v.literal('person'), who: name, wants: text });

const fit = v.object({
  ...head,
  type: v.literal('fit'),
  audience: v.picklist(['people-lead', 'senior-ic', 'undecided']),
  phase: v.picklist(['before', 'first-90', 'ongoing']),
  pull: v.picklist(['answer', 'work', 'wider', 'role']),
});

const assessment = v.object({
  ...head,
  type: v.literal('assessment'),
  program: name,
  answers: v.record(name, v.union([v.picklist([1, 2, 3, 4, 5]), text])),
});

const facts = v.variant('type', [
  moment,
  task,
  step,
  line,
  program,
  target,
  entry,
  weekSet,
  area,
  person,
  fit,
  assessment,
]);

const deletion = v.object({
  ...head,
  type: v.picklist([
    'moment',
    'task',
    'step',
    'line',
    'program',
    'target',
    'entry',
    'week',
    'area',
    'person',
    'fit',
    'assessment',
  ]),
  deleted: v.literal(true),
});

/** The fact types that this version knows; lines of other types are kept and ignored. */
export const factTypes: ReadonlySet<string> = new Set(deletion.entries.type.options);

const isDeletionShape = (value: unknown) =>
  typeof value === 'object' && value !== null && 'deleted' in value;

const isPlainFact = quickCheck(facts);

/** Checks one line as `JSON.parse` gives it: the fact, or undefined when it is none. Never throws. */
export function parseFact(value: unknown): StoredFact | undefined {
  if (isPlainFact(value)) return value as StoredFact;
  const schema: v.GenericSchema<unknown, StoredFact> = isDeletionShape(value) ? deletion : facts;
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  return parsed.success ? parsed.output : undefined;
}
