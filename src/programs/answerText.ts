import { oddCharacter } from './oddCharacter.ts';
import type { Said } from './plan.ts';

/** An answer beyond this is a slip of the clipboard. */
const mostRead = 20_000;
/** As much of what had no room goes into a comment. */
const mostKept = 600;
const mostEntries = 60;

/**
 * An answer as one line that a program can hold: spaces made even, invisible characters left out, cut
 * at `most` characters, between two words where there are any. What was cut is told in `next`.
 */
export function answerText(answer: string, most: number): Said {
  const clean = [...answer.slice(0, mostRead)]
    .filter((character) => /\s/.test(character) || !oddCharacter(character))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...clean];
  if (letters.length <= most) return { text: clean };
  const head = letters.slice(0, most).join('');
  const word = head.lastIndexOf(' ');
  const text = (word > head.length / 2 ? head.slice(0, word) : head).trim();
  const rest = [...clean.slice(text.length).trim()].slice(0, mostKept).join('').trim();
  return { text, next: `this was cut at ${most} characters. It went on: ${rest}` };
}

/** The answer after some words of ours, all of it at most so long; undefined when there is no answer. */
export function answerIf(answer: string | undefined, most: number, before = ''): Said | undefined {
  if (!answerText(answer ?? '', most).text) return undefined;
  return answerText(`${before} ${answer}`, most);
}

/** The entries of an answer that is a list, with semicolons or line breaks between them. */
export function listOf(answer: string | undefined): readonly string[] {
  return (answer ?? '')
    .slice(0, mostRead)
    .split(/[;\r\n]+/)
    .map((entry) => answerText(entry, 2000).text.replace(/^(?:[-*•]|\d+[.)])\s+/, ''))
    .filter(Boolean)
    .slice(0, mostEntries);
}
