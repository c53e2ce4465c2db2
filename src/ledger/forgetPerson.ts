import { somebody, spellings, withoutWord } from '../core/withoutWord.ts';
import { timeOfId } from './newId.ts';

/** `blank` takes the alias out, `erase` the records; sentences that mention it lose it either way. */
export type ForgetMode = 'blank' | 'erase';

type Json = { [key: string]: unknown };

/** Fields that hold an alias and nothing else. */
const aliasFields: ReadonlySet<string> = new Set(['who', 'successor']);

/**
 * Fields that hold no words: a person called "asked" is no reason to lose a kind. Everything else,
 * and what a newer version may add, is taken for words.
 */
const fieldsWithoutWords: ReadonlySet<string> = new Set([
  ...['v', 'id', 'rev', 'at', 'day', 'type', 'kind', 'state', 'deleted', 'value', 'act', 'line'],
  ...['program', 'task', 'practice', 'step', 'week', 'month', 'start', 'from', 'to', 'became'],
  ...['onPurpose', 'level', 'trigger', 'checkIn', 'wanted', 'moments'],
  ...['audience', 'phase', 'pull'],
]);

/**
 * Takes a person out of the text of a log file, in every revision and also in lines that cannot be
 * read. The newest line of a record that was changed anywhere gets a new revision, so that no window's
 * Undo brings the name back. Returns the new text and adds the ids of the records concerned to
 * `found`. Doing it again changes nothing.
 */
export function forgetInLog(
  text: string,
  alias: string,
  mode: ForgetMode,
  newRev: (after: string) => string,
  found: Set<string>,
): string {
  const lines = text.split('\n').map((line) => {
    const json = recordOf(line);
    return { line, json, changed: json && withoutPerson(json, alias) };
  });
  const theirs = new Set<string>();
  const touched = new Set<string>();
  const newest = new Map<string, string>();
  for (const { json, changed } of lines) {
    if (!json) continue;
    const id = String(json.id);
    const rev = String(json.rev);
    if (isAlias(json.who, alias)) theirs.add(id);
    if (changed) touched.add(id);
    if (rev > (newest.get(id) ?? '')) newest.set(id, rev);
  }
  for (const id of touched) found.add(id);
  return lines
    .flatMap(({ line, json, changed }) => {
      if (!json) return [withoutWordInLine(line, alias)];
      const id = String(json.id);
      const rev = String(json.rev);
      if (mode === 'erase' && theirs.has(id)) return [];
      if (!touched.has(id)) return [line];
      const kept = changed ?? json;
      return [JSON.stringify(rev === newest.get(id) ? { ...kept, rev: newRev(rev) } : kept)];
    })
    .join('\n');
}

/** The same in the text of a draft, also in one that cannot be read. */
export function forgetInDraft(text: string, alias: string): string {
  const json = parsed(text);
  return typeof json === 'object' && json !== null
    ? JSON.stringify(cleaned(json, alias))
    : withoutWordInLine(text, alias);
}

/** The same for a line that is no JSON, where the alias may stand as a whole value too. */
function withoutWordInLine(line: string, alias: string): string {
  const value = spellings(JSON.stringify(alias)).join('|');
  const inValue = line.replace(new RegExp(`(?<=:\\s*)(?:${value})`, 'giu'), `"${somebody}"`);
  const escaped = withoutWord(inValue, JSON.stringify(alias).slice(1, -1));
  // The letter of an escape such as `\n` is no letter of the word after it.
  const pieces = escaped.split(/(\\[bfnrt])/);
  return pieces.map((piece, i) => (i % 2 === 1 ? piece : withoutWord(piece, alias))).join('');
}

/** A record without the person; undefined when nothing in it names them. */
function withoutPerson(json: Json, alias: string): Json | undefined {
  // A note on a person without the person says nothing any more.
  if (json.type === 'person' && isAlias(json.who, alias)) {
    const { v, id, rev, at, day, type } = json;
    return { v, id, rev, at, day, type, deleted: true };
  }
  const changed = cleaned(json, alias) as Json;
  return JSON.stringify(changed) === JSON.stringify(json) ? undefined : changed;
}

/** A value of any depth with the alias taken out of its names and words. */
function cleaned(value: unknown, alias: string): unknown {
  if (typeof value === 'string') return withoutWord(value, alias);
  if (Array.isArray(value)) return value.map((one) => cleaned(one, alias));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (fieldsWithoutWords.has(key)) return [[key, inner]];
      if (!aliasFields.has(key)) return [[key, cleaned(inner, alias)]];
      return isAlias(inner, alias) ? [] : [[key, inner]];
    }),
  );
}

const isAlias = (value: unknown, alias: string) =>
  typeof value === 'string' && folded(value) === folded(alias);

const folded = (text: string) => text.normalize('NFC').toLowerCase();

/** A line that is a record with an id; undefined for everything else. */
function recordOf(line: string): Json | undefined {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null) return undefined;
  const { id } = value as Json;
  return typeof id === 'string' && timeOfId(id) >= 0 ? (value as Json) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
