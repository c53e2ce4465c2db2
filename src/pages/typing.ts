import { withoutWord } from '../core/withoutWord.ts';
import { wordsTaken } from '../core/wordsTaken.ts';

/** What the host has of a text that is typed on a page. */
export interface Given {
  /** The thing that is written: a journal entry's id, or the week of an intention. */
  readonly id: string;
  readonly text: string;
  /** What is in the log, as opposed to the drafts; undefined when that is not known. */
  readonly kept: string | undefined;
  /** The last attempt to keep it was refused, so it has to be tried again. */
  readonly refused: boolean;
}

/** A text being typed, and how much of it the host is known to have. */
export interface Typing {
  readonly id: string;
  /** What stands in the field. */
  readonly text: string;
  /** What the host last said it has. */
  readonly known: string;
  readonly kept: string | undefined;
  /** What this page sent and the host may still echo, oldest first. */
  readonly sent: readonly string[];
  /** What was last sent to be kept. */
  readonly left: string | undefined;
}

const ECHOES = 30;

/** A field that holds what the host has. */
export function startTyping(given: Given): Typing {
  const { id, text, kept } = given;
  return { id, text, known: text, kept, sent: [], left: undefined };
}

/** After a key. */
export function typeText(typing: Typing, text: string): Typing {
  return { ...typing, text };
}

/** After the text was sent, as a draft or (`leaving`) to be kept. */
export function sendText(typing: Typing, leaving: boolean): Typing {
  const sent = [...typing.sent, typing.text].slice(-ECHOES);
  return { ...typing, sent, left: leaving ? typing.text : typing.left };
}

/** Whether leaving the field now has something to keep. */
export function needsKeep(typing: Typing): boolean {
  return typing.text !== typing.kept && typing.text !== typing.left;
}

/**
 * What the field holds after the host said what it has. The text of the page is newer than the
 * host's as long as the two differ and the host's is not somebody else's change to a text that
 * stood unchanged here; then the page's stays. An answer to a draft sent some keys ago is an echo
 * and moves nothing. A name that was forgotten meanwhile goes out of what was typed since, too.
 * Another id is another text: take it, and see `needsKeep` for the old one.
 */
export function takeGiven(typing: Typing, given: Given): Typing {
  if (typing.id !== given.id) return startTyping(given);
  const left = given.refused ? undefined : typing.left;
  const heard = { ...typing, known: given.text, kept: given.kept, left };
  const echo = typing.sent.indexOf(given.text);
  if (echo >= 0) return { ...heard, sent: typing.sent.slice(echo) };
  if (typing.text === typing.known) return startTyping(given);
  const text = wordsTaken(typing.known, given.text).reduce(withoutWord, typing.text);
  return { ...heard, text };
}
