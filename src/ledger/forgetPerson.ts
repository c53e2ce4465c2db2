import { timeOfId } from './newId.ts';

/** `blank` takes the alias out, `erase` the records; sentences that mention it lose it either way. */
export type ForgetMode = 'blank' | 'erase';

/** What is written in place of an alias in the middle of a sentence. */
const somebody = '…';

type Json = { [key: string]: unknown };

/** Fields that hold an alias, and fields that hold words in which one may stand. */
const aliasFields = ['who', 'successor'];
const wordFields = ['note', 'text', 'reason', 'wants', 'grows', 'prompt'];

/**
 * Takes a person out of the text of a log file, in every revision and also in lines that cannot be
 * read. The newest line of a changed record gets a new revision, so that no window's Undo brings the
 * name back. Returns the new text and adds the ids of the records concerned to `found`.
 */
export function forgetInLog(
  text: string,
  alias: string,
  mode: ForgetMode,
  newRev: (after: string) => string,
  found: Set<string>,
): string {
  const lines = text.split('\n').map((line) => ({ line, json: jsonOf(line) }));
  const theirs = new Set<unknown>();
  const newest = new Map<unknown, string>();
  for (const { json } of lines) {
    if (!json) continue;
    if (isAlias(json.who, alias)) theirs.add(json.id);
    const rev = String(json.rev);
    if (rev > (newest.get(json.id) ?? '')) newest.set(json.id, rev);
  }
  const kept: string[] = [];
  for (const { line, json } of lines) {
    if (!json) {
      kept.push(withoutWord(line, alias));
      continue;
    }
    if (theirs.has(json.id)) found.add(String(json.id));
    if (mode === 'erase' && theirs.has(json.id)) continue;
    const changed = withoutPerson(json, alias);
    if (!changed) {
      kept.push(line);
      continue;
    }
    found.add(String(json.id));
    const rev = String(json.rev);
    kept.push(
      JSON.stringify(rev === newest.get(json.id) ? { ...changed, rev: newRev(rev) } : changed),
    );
  }
  return kept.join('\n');
}

/** A sentence without the alias: `@alias` always, the bare word when it has two letters or more. */
export function withoutWord(text: string, alias: string): string {
  const name = alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const edge = '[\\p{L}\\p{N}_]';
  const bare = [...alias].length > 1 ? '@?' : '@';
  return text.replace(new RegExp(`(?<!${edge})${bare}${name}(?!${edge})`, 'giu'), somebody);
}

function withoutPerson(json: Json, alias: string): Json | undefined {
  const changed: Json = { ...json };
  for (const field of aliasFields) if (isAlias(json[field], alias)) delete changed[field];
  for (const field of wordFields) {
    const words = json[field];
    if (typeof words === 'string') changed[field] = withoutWord(words, alias);
  }
  const { outcome } = json;
  if (typeof outcome === 'object' && outcome !== null) {
    changed.outcome = withoutPerson(outcome as Json, alias) ?? outcome;
  }
  // A note on a person without the person says nothing any more.
  if (json.type === 'person' && isAlias(json.who, alias)) {
    return {
      v: json.v,
      id: json.id,
      rev: json.rev,
      at: json.at,
      day: json.day,
      type: json.type,
      deleted: true,
    };
  }
  return JSON.stringify(changed) === JSON.stringify(json) ? undefined : changed;
}

const isAlias = (value: unknown, alias: string) =>
  typeof value === 'string' && value.toLocaleLowerCase() === alias.toLocaleLowerCase();

function jsonOf(line: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return undefined;
    const { id } = value as Json;
    return typeof id === 'string' && timeOfId(id) >= 0 ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}
