import * as v from 'valibot';
import type { FromJournal, JournalState } from '../../protocol/journal.ts';
import { fields } from '../argument.ts';

/** Nobody types a megabyte; what is larger did not come from our page. */
const text = v.pipe(v.string(), v.maxLength(1_000_000));
const id = v.pipe(v.string(), v.regex(/^[0-9A-Z]{26}$/));
const prompt = v.optional(v.pipe(v.string(), v.maxLength(1000)));
const name = v.optional(v.pipe(v.string(), v.maxLength(200)));
const about = v.object({
  program: name,
  task: name,
  week: v.optional(fields.week),
  day: v.optional(fields.day),
});

const schema = v.variant('type', [
  v.object({ type: v.literal('ready'), unsaved: v.optional(v.object({ id, text })) }),
  v.object({ type: v.literal('open'), id }),
  v.object({ type: v.literal('new') }),
  v.object({ type: v.literal('draft'), id, text, prompt }),
  v.object({ type: v.literal('keep'), id, text, prompt }),
  v.object({ type: v.literal('delete'), id }),
  v.object({ type: v.literal('copy'), id, notes: v.boolean() }),
  v.object({ type: v.literal('find'), text: v.pipe(v.string(), v.maxLength(200)) }),
  v.object({ type: v.literal('more') }),
]) satisfies v.GenericSchema<unknown, FromJournal>;

/** What a page that VS Code brings back remembers; nothing of it when it is none of ours. */
export function readJournalState(value: unknown): Pick<JournalState, 'open' | 'about'> {
  const parsed = v.safeParse(v.object({ open: id, about: v.optional(about) }), value);
  return parsed.success ? parsed.output : {};
}

/** Checks what the journal page said; undefined when it is no message of ours. */
export function readJournalMessage(value: unknown): FromJournal | undefined {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}
