import * as v from 'valibot';
import { isDay } from '../core/day.ts';
import { isMarkName, NOTE_LIMIT } from '../core/momentLine.ts';
import { isWeek } from '../core/week.ts';
import { idPattern } from '../ledger/newId.ts';

/** What a command was called with is not what it takes. The message names the field, never its text. */
export class ArgumentError extends Error {}

/**
 * Reads the argument of a command. Throws `ArgumentError` with a sentence that names the field; it
 * never repeats a note or an entry, because VS Code logs such messages.
 */
export function readArgument<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const field = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  throw new ArgumentError(sentence(field, issue));
}

function sentence(field: string, issue: v.BaseIssue<unknown>): string {
  const name = field === '' ? 'The argument' : `"${field}"`;
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `${name} is not a field here.`;
  if (issue.received === 'undefined') return `${name} is missing.`;
  if (issue.type === 'check' || issue.type === 'min_length') return `${name} ${issue.message}.`;
  if (issue.type === 'picklist' || issue.type === 'union') {
    return `${name} takes one of ${(issue.expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ')}.`;
  }
  return `${name} takes ${kindWord(issue.expected)}.`;
}

function kindWord(expected: string | null): string {
  switch (expected) {
    case 'Object':
      return 'an object';
    case 'Array':
      return 'a list';
    default:
      return `a ${expected ?? 'value'}`;
  }
}

const plainText = v.pipe(v.string(), v.minLength(1, 'is empty'));

/** Fields that several commands share. */
export const fields = {
  text: v.pipe(
    plainText,
    v.check((text) => text.trim() !== '', 'is empty'),
  ),
  id: plainText,
  /** The id of something in the log. */
  factId: v.pipe(
    v.string(),
    v.check((id) => idPattern.test(id), 'takes an id such as logMoment gives'),
  ),
  day: v.pipe(
    v.string(),
    v.check((day) => isDay(day), 'takes a day such as 2026-11-20'),
  ),
  week: v.pipe(
    v.string(),
    v.check(
      (week) => isWeek(week) && week > '1901' && week < '9998',
      'takes a week such as 2026-W47',
    ),
  ),
  name: v.pipe(
    v.string(),
    v.check((name) => isMarkName(name), 'takes one short word without spaces'),
  ),
  note: v.pipe(
    v.string(),
    v.check((note) => graphemes(note) <= NOTE_LIMIT, `takes at most ${NOTE_LIMIT} characters`),
  ),
} as const;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function graphemes(text: string): number {
  if (text.length <= NOTE_LIMIT) return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) if (++count > NOTE_LIMIT) break;
  return count;
}
