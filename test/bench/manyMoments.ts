import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Moment, StoredFact } from '../../src/core/fact.ts';
import { KINDS } from '../../src/core/kind.ts';
import { isoWithOffset, localDay } from '../../src/core/localDay.ts';
import { fileOfId } from '../../src/ledger/logFiles.ts';
import { idMaker } from '../../src/ledger/newId.ts';

/** So many moments, spread evenly from one instant (ms) to another, both exclusive. */
export interface Stretch {
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

const people = ['priya', 'jo', 'sam', 'ana', undefined];
const areas = ['cache', 'release', 'on-call', 'hiring', undefined];
const notes = ['let her pick the TTL', 'asked what they had tried', undefined];

/** The moments of a stretch, oldest first: about 175 bytes each as a line. The same every time. */
export function manyMoments({ count, from, to }: Stretch): readonly Moment[] {
  let seed = 1;
  const dice = (bytes: number) =>
    Uint8Array.from({ length: bytes }, () => {
      seed = (seed * 48271) % 2147483647;
      return seed % 256;
    });
  let time = from;
  const newId = idMaker(() => Math.round(time), dice);
  return Array.from({ length: count }, (_, n) => {
    time = from + ((n + 1) * (to - from)) / (count + 1);
    const id = newId();
    const pick = <T>(choices: readonly T[]) => choices[n % choices.length];
    return {
      v: 1,
      id,
      rev: newId(id),
      at: isoWithOffset(time, undefined),
      day: localDay(time, undefined, '00:00'),
      type: 'moment',
      kind: pick(KINDS)?.id ?? 'held-back',
      who: pick(people),
      area: pick(areas),
      note: pick(notes),
    };
  });
}

/** Writes facts as a log below `root`, a file for each month, as the product does. */
export async function writeLog(root: string, facts: readonly StoredFact[]): Promise<void> {
  const files = Map.groupBy(facts, ({ id }) => fileOfId(id));
  await mkdir(join(root, 'log'), { recursive: true });
  for (const [name, ofMonth] of files) {
    const lines = ofMonth.map((fact) => `${JSON.stringify(fact)}\n`);
    await writeFile(join(root, 'log', name), lines.join(''));
  }
}

/** Milliseconds of ten years. */
export const tenYears = 10 * 365.25 * 86_400_000;

/**
 * `count` moments of the last `days`, and the same after so many others, spread over ten years, that
 * they are 50,000: a view of those days shows the same rows, and only what is stored differs.
 */
export function fewAndMany(
  count: number,
  days: number,
  now: number,
): { readonly few: readonly Moment[]; readonly many: readonly Moment[] } {
  const from = now - days * 86_400_000;
  const few = manyMoments({ count, from, to: now });
  const before = manyMoments({ count: 50_000 - count, from: now - tenYears, to: from });
  return { few, many: [...before, ...few] };
}
