import { isNewer } from '../core/digest.ts';
import type { StoredFact } from '../core/fact.ts';
import { factTypes, parseFact } from './factSchema.ts';

/** What one log file holds. */
export interface LogFile {
  /** The newest revision of each id, deletions included. */
  readonly newest: Map<string, StoredFact>;
  /** Lines that are no facts (torn or garbled). They stay in the file. */
  readonly unreadable: number;
  /** Lines of a later version or of a type that this version does not know. They stay in the file. */
  readonly ignored: number;
}

/**
 * Reads the text of a log file. Order and repetition of lines do not matter: the greatest revision
 * of an id wins. Never throws; nothing that is not a fact gets through.
 */
export function readLog(text: string): LogFile {
  const newest = new Map<string, StoredFact>();
  let unreadable = 0;
  let ignored = 0;
  // An editor that saves with a byte order mark hides no record.
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
    if (line === '') continue;
    const value = parseJson(line);
    const fact = parseFact(value);
    if (fact) {
      if (isNewer(fact.rev, newest.get(fact.id)?.rev)) newest.set(fact.id, fact);
    } else if (isFromElsewhere(value)) ignored++;
    // Looked at last: nearly every line is a fact, and ten years have many.
    else if (line.trim() !== '') unreadable++;
  }
  return { newest, unreadable, ignored };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A line that another version of the product wrote: well formed, but newer or of an unknown type. */
function isFromElsewhere(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { v, type } = value as { v?: unknown; type?: unknown };
  return (typeof v === 'number' && v > 1) || (typeof type === 'string' && !factTypes.has(type));
}
