import {
  type Day,
  dayNumber,
  dayOfNumber,
  daysBetween,
  FIRST_DAY,
  isDay,
  weekdayOf,
} from './day.ts';
import { daysBack } from './dayWord.ts';
import { KINDS, type Kind, type KindId, kindOf } from './kind.ts';
import { type Level, levelOf } from './level.ts';
import { ON_PURPOSE_REASONS, type OnPurpose, onPurposeReasonOf } from './onPurpose.ts';
import { TRIGGERS, type Trigger, triggerOf } from './trigger.ts';

/** What one line says of a moment. `who` is an alias; without `day` the moment is of today. */
export type MomentDraft = {
  readonly kind: KindId;
  readonly who?: string;
  readonly area?: string;
  readonly onPurpose?: OnPurpose;
  readonly day?: Day;
  readonly level?: Level;
  readonly trigger?: Trigger;
  readonly note?: string;
};

/**
 * A moment, or why there is none. `at` is the part of the text to be changed, in UTF-16 units;
 * `problem` a short sentence for the person who types, and `reason` that sentence with what to write
 * instead. They may go to a log, so they name marks and never a word of the note.
 */
export type MomentLineResult =
  | { readonly ok: true; readonly moment: MomentDraft }
  | {
      readonly ok: false;
      readonly at: { readonly start: number; readonly end: number };
      readonly problem: string;
      readonly reason: string;
    };

/** How long a note may be, in graphemes (contract, Grammar). */
export const NOTE_LIMIT = 280;

/** How long an alias or an area may be, in code points (our own limit). */
const NAME_LIMIT = 40;
/** Controls, lone surrogates, what turns the direction of text, and what nobody can see. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u00AD\u200B\u2060]/u;
const END_OF_MARKS = '--';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ELSE = 'or put -- before the note.';

type Marks = Omit<MomentDraft, 'kind' | 'note'>;
type Refusal = { readonly problem: string; readonly reason: string };
type Mark = { readonly sets: Marks } | { readonly refused: Refusal };

/**
 * Reads the one-line grammar of the contract, `h @priya #cache L5 let her pick the TTL`, plus
 * `~deadline` for what triggered it: a kind's letter or id, marks in any order, then the note as it
 * was written, trimmed. Letter case matters in aliases, areas and notes only. Never throws,
 * whatever the text.
 *
 * @param today the day that `today`, `yesterday` and weekdays are counted from; none may be later
 */
export function parseMomentLine(text: string, today: Day): MomentLineResult {
  const words = text.matchAll(/\S+/g);
  const first = words.next().value;
  if (first === undefined) {
    return refuse(0, text.length, both('Begin with a kind, for example h for Held back.'));
  }
  const kind = kindOf(first[0].toLowerCase());
  if (kind === undefined) return refuse(first.index, endOf(first), noKind(first[0]));

  let marks: Marks = {};
  let noteStart = text.length;
  for (const word of words) {
    noteStart = word.index;
    if (word[0] === END_OF_MARKS) {
      noteStart = endOf(word);
      break;
    }
    if (!looksLikeMark(word[0])) break;
    const mark = markOf(word[0], today, kind, marks);
    if ('refused' in mark) return refuse(word.index, endOf(word), mark.refused);
    marks = { ...marks, ...mark.sets };
    noteStart = endOf(word);
  }

  const note = text.slice(noteStart).trim();
  const overflow = overflowOf(note);
  if (overflow !== undefined) {
    const end = text.trimEnd().length;
    const problem = `The note is longer than ${NOTE_LIMIT} characters.`;
    const instead = 'Shorten it, or keep the rest for the journal.';
    return refuse(end - note.length + overflow, end, both(problem, instead));
  }
  return { ok: true, moment: { kind: kind.id, ...marks, ...(note === '' ? {} : { note }) } };
}

/**
 * The line of a moment: parsed with the same `today` it gives an equal moment, for every moment
 * that a line can hold.
 *
 * @param today with it, that day and the one before are named by their words
 */
export function printMomentLine(moment: MomentDraft, today?: Day): string {
  const words: string[] = [kindOf(moment.kind).key];
  if (moment.who !== undefined) words.push(`@${moment.who}`);
  if (moment.area !== undefined) words.push(`#${moment.area}`);
  if (moment.onPurpose === true) words.push('!');
  else if (moment.onPurpose !== undefined) words.push(`!${moment.onPurpose}`);
  if (moment.day !== undefined) words.push(dayWord(moment.day, today));
  if (moment.level !== undefined) words.push(`L${moment.level}`);
  if (moment.trigger !== undefined) words.push(`~${moment.trigger}`);
  if (moment.note !== undefined) {
    // Notes that did not come from a line may begin with white space, which a line does not keep.
    const firstWord = /\S+/.exec(moment.note)?.[0] ?? '';
    if (firstWord === END_OF_MARKS || looksLikeMark(firstWord)) words.push(END_OF_MARKS);
    words.push(moment.note);
  }
  return words.join(' ');
}

/** Whether a text can stand after `@` or `#`: an alias or an area, kept as it is written. */
export function isMarkName(x: unknown): x is string {
  return typeof x === 'string' && wrongName(x) === undefined;
}

function looksLikeMark(word: string): boolean {
  return /^([@#!~]|[lL]\d+$|\d{4}-\d{1,2}-\d{1,2}$)/.test(word) || daysBack(word, 0) !== undefined;
}

function markOf(word: string, today: Day, kind: Kind, before: Marks): Mark {
  const mark = markAlone(word, today);
  if ('refused' in mark) return mark;
  if (mark.sets.onPurpose !== undefined && kind.family === 'gave-room') {
    const problem = `${named(word)} goes with stepping in, and ${kind.label} gave room.`;
    return noMark(problem, 'Leave it out');
  }
  if (Object.keys(mark.sets).some((field) => field in before)) {
    return noMark(`${named(word)} is one of its sort too many.`, 'Leave one out');
  }
  return mark;
}

function markAlone(word: string, today: Day): Mark {
  const rest = word.slice(1);
  switch (word[0]) {
    case '@': {
      const wrong = wrongName(rest);
      if (wrong === undefined) return { sets: { who: rest } };
      return noMark(`The alias after @ ${wrong}.`, 'Write it like @priya');
    }
    case '#': {
      const wrong = wrongName(rest);
      if (wrong === undefined) return { sets: { area: rest } };
      return noMark(`The area after # ${wrong}.`, 'Write it like #cache');
    }
    case '!': {
      if (rest === '') return { sets: { onPurpose: true } };
      const reason = onPurposeReasonOf(rest.toLowerCase());
      if (reason !== undefined) return { sets: { onPurpose: reason.id } };
      const known = ON_PURPOSE_REASONS.map(({ id }) => `!${id}`).join(', ');
      return noMark(`${named(word)} is no reason.`, `Write ! alone, ${known}`);
    }
    case '~': {
      const trigger = triggerOf(rest.toLowerCase());
      if (trigger !== undefined) return { sets: { trigger: trigger.id } };
      const known = TRIGGERS.map(({ id }) => `~${id}`).join(', ');
      return noMark(`${named(word)} is no trigger.`, `Write ${known}`);
    }
    default:
      return /^[lL]\d+$/.test(word) ? levelMark(word) : dayMark(word, today);
  }
}

function levelMark(word: string): Mark {
  const level = word.length === 2 ? levelOf(Number(word[1])) : undefined;
  if (level !== undefined) return { sets: { level: level.level } };
  return noMark(`${named(word)} is no level.`, 'Write L1 to L7');
}

function dayMark(word: string, today: Day): Mark {
  const back = daysBack(word, weekdayOf(today));
  if (back !== undefined) {
    const n = dayNumber(today) - back;
    if (n >= dayNumber(FIRST_DAY)) return { sets: { day: dayOfNumber(n) } };
    return noMark(`${named(word)} is before ${FIRST_DAY}.`, 'Leave it out');
  }
  if (!isDay(word)) {
    return noMark(`${named(word)} is no day of the calendar.`, `Write it like ${today}`);
  }
  if (word <= today) return { sets: { day: word } };
  return noMark(`${named(word)} is still to come.`, `Write a day up to ${today}`);
}

function dayWord(day: Day, today: Day | undefined): string {
  if (today === undefined) return day;
  const back = daysBetween(day, today);
  return back === 0 ? 'today' : back === 1 ? 'yesterday' : day;
}

function wrongName(name: string): string | undefined {
  if (name === '') return 'is missing';
  if (/^[@#]/.test(name)) return 'begins with another @ or #';
  if ([...name].length > NAME_LIMIT) return `is longer than ${NAME_LIMIT} characters`;
  if (/\s/.test(name)) return 'has a space in it';
  return UNSEEN.test(name) ? 'has an invisible character in it' : undefined;
}

function noKind(word: string): Refusal {
  const keys = KINDS.map(({ key }) => key).join(', ');
  const what = looksLikeMark(word)
    ? `${named(word)} comes after the kind`
    : `${/^[a-z]$/i.test(word) ? named(word) : 'The first word'} is not a kind`;
  return both(`${what}.`, `Begin with one of ${keys}, for example h for Held back.`);
}

/** A mark as a sentence may repeat it. What is long or unseen may be more than a mark. */
function named(word: string): string {
  return word.length <= 24 && !UNSEEN.test(word) ? `“${word}”` : 'This mark';
}

/** Where the first grapheme beyond the limit begins, or undefined if there is none. */
function overflowOf(note: string): number | undefined {
  if (note.length <= NOTE_LIMIT) return undefined;
  let count = 0;
  for (const { index } of graphemes.segment(note)) {
    count += 1;
    if (count > NOTE_LIMIT) return index;
  }
  return undefined;
}

function endOf(word: RegExpExecArray): number {
  return word.index + word[0].length;
}

const both = (problem: string, ...instead: readonly string[]): Refusal => ({
  problem,
  reason: [problem, ...instead].join(' '),
});

const noMark = (problem: string, instead: string): Mark => ({
  refused: both(problem, `${instead}, ${ELSE}`),
});

function refuse(start: number, end: number, refusal: Refusal): MomentLineResult {
  return { ok: false, at: { start, end }, ...refusal };
}
