import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

interface Speller {
  correct(word: string): boolean;
  add(word: string): unknown;
}

/**
 * Finds the words of a text that neither the British dictionary nor `spelling-words.txt` has.
 * Takes a second to load. Throws when the packages are not installed.
 */
export function misspeller(): (text: string) => readonly string[] {
  const nspell = require('nspell') as (affixes: Buffer, words: Buffer) => Speller;
  const folder = dirname(require.resolve('dictionary-en-gb'));
  const speller = nspell(
    readFileSync(join(folder, 'index.aff')),
    readFileSync(join(folder, 'index.dic')),
  );
  const own = readFileSync(join(import.meta.dirname, '../fixtures/spelling-words.txt'), 'utf8');
  for (const word of own.split('\n').filter((line) => line !== '' && !line.startsWith('#'))) {
    speller.add(word);
  }
  return (text) =>
    [...text.matchAll(/\p{L}+(?:['’]\p{L}+)*/gu)]
      .map(([word]) => word.replaceAll('’', "'"))
      .filter((word) => !speller.correct(word));
}
