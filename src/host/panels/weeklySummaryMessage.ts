import * as v from 'valibot';
import { OUTCOMES } from '../../core/outcome.ts';
import type { FromWeeklySummary } from '../../protocol/weeklySummary.ts';
import { fields } from '../argument.ts';

const { week } = fields;
const text = v.pipe(v.string(), v.maxLength(10_000));
const name = v.pipe(v.string(), v.maxLength(200));

const schema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('go'), week: v.optional(week) }),
  v.object({
    type: v.literal('became'),
    id: name,
    became: v.picklist(['did', 'partly', 'not-up']),
  }),
  v.object({
    type: v.literal('outcome'),
    id: name,
    outcome: v.picklist(OUTCOMES.map(({ id }) => id)),
    text,
  }),
  v.object({
    type: v.literal('setTask'),
    week,
    program: name,
    task: name,
    state: v.picklist(['practised', 'partly', 'skipped', 'open']),
  }),
  v.object({ type: v.literal('intention'), week, text, done: v.boolean() }),
  v.object({
    type: v.literal('remember'),
    week,
    row: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
    line: text,
  }),
  v.object({ type: v.literal('closeWeek'), week, intention: text }),
  v.object({ type: v.literal('writeAbout'), week }),
  v.object({ type: v.literal('copyMarkdown'), week }),
  v.object({ type: v.literal('example'), show: v.boolean() }),
  v.object({ type: v.literal('logMoment') }),
]) satisfies v.GenericSchema<unknown, FromWeeklySummary>;

/** Checks what the weekly summary page said; undefined when it is no message of ours. */
export function readWeeklySummaryMessage(value: unknown): FromWeeklySummary | undefined {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}
