import type { Day } from './day.ts';
import { daysBack } from './dayWord.ts';
import { KINDS, type KindId } from './kind.ts';
import { type KnownNames, type LineMark, marksLike } from './marksLike.ts';
import { parseMomentLine } from './momentLine.ts';

/** What can stand in a line, and the whole line with it. */
export interface LineChoice {
  readonly label: string;
  /** What it means, where the label does not say; else ''. */
  readonly meaning: string;
  readonly line: string;
  /** The kind, where the choice is one. */
  readonly kind?: KindId;
}

/** What stands under a line while it is typed, besides its reading. */
export interface LineHelp {
  /** Why the line is refused, in short; '' while it is not, or while a choice goes on from its end. */
  readonly refusal: string;
  readonly choices: readonly LineChoice[];
}

/** At most this many names are offered. */
const mostNames = 6;

/**
 * What can be chosen while a line is typed: the kinds until there is one, what completes the mark at its
 * end, and what can stand in place of a mark that is refused. A line is `ok` or refused further on with
 * each choice in it.
 */
export function momentLineHelp(text: string, today: Day, names: KnownNames): LineHelp {
  const line = parseMomentLine(text, today);
  if (!line.ok && text.slice(0, line.at.start).trim() === '') return kindHelp(text, line.problem);
  const at = line.ok ? lastWord(text) : line.at;
  if (!at || !isAmongMarks(text.slice(0, at.start), today)) {
    return { refusal: line.ok ? '' : line.reason, choices: [] };
  }
  const [before, word, after] = [
    text.slice(0, at.start),
    text.slice(at.start, at.end),
    text.slice(at.end).trimStart(),
  ];
  const isRead = ({ line: chosen }: LineChoice) => {
    const again = parseMomentLine(chosen, today);
    return again.ok || again.at.start > at.start;
  };
  const choose = ({ label, meaning }: LineMark): LineChoice => ({
    label,
    meaning,
    line: `${before}${label} ${after}`,
  });
  const marks = line.ok && !isBegun(word) ? [] : marksLike(word, today, names);
  const goOn = marks
    .filter((mark) => goesOnFrom(word, mark))
    .map(choose)
    .filter(isRead);
  const isAtEnd = at.end === text.length;
  if (line.ok || (isAtEnd && goOn.length > 0)) {
    return { refusal: '', choices: goOn.slice(0, limitOf(word)) };
  }
  const choices = [
    ...marks.map(choose).filter(isRead).slice(0, limitOf(word)),
    { label: 'Leave it out', meaning: '', line: `${before}${after}` },
    {
      label: '--',
      meaning: 'the note begins here',
      line: `${before}-- ${word} ${after}`.trimEnd(),
    },
  ].filter(isRead);
  return { refusal: choices.length > 0 ? line.problem : line.reason, choices };
}

/** While it may be the beginning of a kind's name, those kinds; else all, to stand before the line. */
function kindHelp(text: string, problem: string): LineHelp {
  const typed = text.trim().toLowerCase();
  const choiceOf = ({ id, label }: (typeof KINDS)[number], line: string): LineChoice => ({
    label,
    meaning: '',
    line,
    kind: id,
  });
  const named = KINDS.filter(
    ({ id, label }) => id.startsWith(typed) || ` ${label.toLowerCase()}`.includes(` ${typed}`),
  );
  if (named.length > 0) {
    return { refusal: '', choices: named.map((kind) => choiceOf(kind, `${kind.key} `)) };
  }
  return {
    refusal: `${problem} Which one was it?`,
    choices: KINDS.map((kind) => choiceOf(kind, `${kind.key} ${text.trim()}`)),
  };
}

/** Whether what stands before can be followed by a mark: a kind and marks, and no note yet. */
function isAmongMarks(before: string, today: Day): boolean {
  const line = parseMomentLine(before, today);
  return line.ok && line.moment.note === undefined && !/\s--\s/.test(before);
}

function lastWord(text: string): { readonly start: number; readonly end: number } | undefined {
  const word = /\S+$/.exec(text);
  return word ? { start: word.index, end: text.length } : undefined;
}

/** Whether a word that is read already may be the beginning of a mark; most are of the note's first word. */
const isBegun = (word: string) =>
  word === 'L' || (/^([@#!~]|[a-z]{2,}$|\d{4}-)/i.test(word) && daysBack(word, 0) === undefined);

function goesOnFrom(word: string, { label, alsoBegins }: LineMark): boolean {
  const typed = word.toLowerCase();
  const full = label.toLowerCase();
  return (full.startsWith(typed) && full !== typed) || (alsoBegins?.startsWith(typed) ?? false);
}

const limitOf = (word: string) => (/^[@#]/.test(word) ? mostNames : undefined);
