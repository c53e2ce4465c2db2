import { somebody, withoutWord } from './withoutWord.ts';

/** No alias is longer than this in UTF-16 units: its `@` and 40 characters of two units each. */
const longest = 81;

/**
 * The aliases that somebody else's *Forget Person* took out of a text: taking these out of `before`
 * gives `after`. Empty when the two differ in any other way. So a page on which the text is open can
 * take them out of what was typed since, and nobody has to write down who is to be forgotten.
 */
export function wordsTaken(before: string, after: string): readonly string[] {
  const words: string[] = [];
  for (let text = before; text !== after; ) {
    const at = firstDifference(text, after);
    if (!after.startsWith(somebody, at)) return [];
    const candidates = Array.from({ length: longest }, (_, n) => {
      const word = text.slice(at, at + n + 1).replace(/^@/, '');
      const without = word === '' ? text : withoutWord(text, word);
      return { word, without, reach: firstDifference(without, after) };
    });
    // A part of a name that ends at a hyphen goes as far as the hyphen; the name goes on.
    const best = candidates.reduce((most, one) => (one.reach > most.reach ? one : most));
    if (best.reach <= at) return [];
    words.push(best.word);
    text = best.without;
  }
  return words;
}

/** The place of the first difference; the length of both when there is none. */
function firstDifference(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at++) if (a[at] !== b[at]) return at;
  return a.length === b.length ? Number.POSITIVE_INFINITY : end;
}
