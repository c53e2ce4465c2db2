import { counted } from '../../core/numberWords.ts';
import type { Typing } from '../typing.ts';

/**
 * The quiet line under the text: where it is, and as long as it is a draft, what keeps it (`hint`).
 * Empty while nothing is written; a kept entry is not deleted by emptying its field. "Saving…" is
 * said of keeping alone: said of every draft it would flicker while typing.
 */
export function statusWords(typing: Typing, where: string, hint: string): string {
  if (typing.text.trim() === '') {
    return typing.kept ? 'The entry stands as it was kept. Delete takes it away.' : '';
  }
  if (typing.text === typing.kept) return where;
  if (typing.text === typing.left) return 'Saving…';
  return `${typing.text === typing.known ? 'Draft kept' : 'Draft'} · ${hint}`;
}

/** "46 words" */
export function wordCount(text: string): string {
  return counted(text.trim().split(/\s+/).length, 'word');
}
