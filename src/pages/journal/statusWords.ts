import type { Typing } from '../typing.ts';

/**
 * The quiet line under the text: where it is, and how long. Empty while nothing is written;
 * a kept entry is not deleted by emptying its field.
 */
export function statusWords(typing: Typing, where: string): string {
  if (typing.text.trim() === '') {
    return typing.kept ? 'The entry stands as it was kept. Delete takes it away.' : '';
  }
  const count = typing.text.trim().split(/\s+/).length;
  return `${stateWords(typing, where)} · ${count === 1 ? '1 word' : `${count} words`}`;
}

/** "Saving…" is said of keeping alone: said of every draft it would flicker while typing. */
function stateWords(typing: Typing, where: string): string {
  if (typing.text === typing.kept) return where;
  if (typing.text === typing.left) return 'Saving…';
  return typing.text === typing.known ? 'Draft kept' : 'Draft';
}
