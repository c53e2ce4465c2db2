/** What is written in place of an alias in the middle of a sentence. */
export const somebody = '…';

/** A sentence without the alias: `@alias` always, the bare word when it has two letters or more. */
export function withoutWord(text: string, alias: string): string {
  const edge = '[\\p{L}\\p{M}\\p{N}_]';
  const bare = [...alias].length > 1 ? '@?' : '@';
  const pattern = `(?<!${edge})${bare}(?:${spellings(alias).join('|')})(?!${edge})`;
  return text.replace(new RegExp(pattern, 'giu'), somebody);
}

/**
 * Patterns for the ways in which one text may be stored: with accents as letters' parts or beside
 * them.
 */
export const spellings = (text: string) =>
  [...new Set([text, text.normalize('NFC'), text.normalize('NFD')])].map((spelling) =>
    spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
