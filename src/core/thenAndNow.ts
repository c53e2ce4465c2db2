import { addDays, type Day, daysBetween } from './day.ts';
import { daysTitle, longDate } from './dayText.ts';
import type { Line, Moment } from './fact.ts';
import { momentText } from './momentText.ts';
import { counted } from './numberWords.ts';
import { leastForRatio, roomCount, roomSentence } from './roomSentence.ts';

/** What a look back on a program is made from. */
export interface ThenAndNowSource {
  readonly programTitle: string;
  /** The sentence that the program came with. */
  readonly purpose: string;
  /** The first day, and the day it was finished or today. */
  readonly start: Day;
  readonly end: Day;
  /** The purpose sentences of this program, in the order in which they were written. */
  readonly purposes: readonly Pick<Line, 'text' | 'day'>[];
  /** The moments from `start` to `end`, oldest first. */
  readonly moments: readonly Moment[];
}

const fortnight = 14;
const mostMoments = 5;
const outcomes = 3;

/**
 * "Then and now" as Markdown to go on writing in: the first and the last purpose sentence, the first
 * and the last fortnight, three outcomes, a letter to the next new lead. Aliases stay out, because it
 * is made to be shown.
 */
export function thenAndNowText(source: ThenAndNowSource): string {
  const { programTitle, start, moments } = source;
  const end = source.end < start ? start : source.end;
  const sections = [
    `# Then and now`,
    `${programTitle}, ${daysText(start, end)}`,
    `## My purpose`,
    ...purposeLines(source),
    `## How it began, and how it is now`,
    ...spans(start, end).flatMap(([first, last]) =>
      spanLines(
        first,
        last,
        moments.filter(({ day }) => day >= first && day <= last),
      ),
    ),
    `What is different, in my own words:`,
    `## Three outcomes`,
    outcomeLines(moments),
    `## A letter to the next new lead`,
    `What I wish I had known in the first week:`,
    `What helped, and what I would leave out:`,
    `One small thing to begin with:`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function purposeLines({ purpose, purposes }: ThenAndNowSource): readonly string[] {
  const first = purposes[0];
  const last = purposes.at(-1);
  if (!first || !last) return [`> ${oneLine(purpose)}`, 'In my own words:'];
  if (first.text === last.text)
    return [`In my words, since ${longDate(first.day)}:`, quoted(first)];
  return [
    `Then, ${longDate(first.day)}:`,
    quoted(first),
    `Now, ${longDate(last.day)}:`,
    quoted(last),
  ];
}

/** The first and the last fortnight; of a shorter program its two halves, of a day the day. */
function spans(start: Day, end: Day): readonly (readonly [Day, Day])[] {
  const days = daysBetween(start, end) + 1;
  const length = Math.min(fortnight, Math.floor(days / 2));
  if (length === 0) return [[start, end]];
  return [
    [start, addDays(start, length - 1)],
    [addDays(end, 1 - length), end],
  ];
}

function spanLines(first: Day, last: Day, moments: readonly Moment[]): readonly string[] {
  const withWords = moments.filter(({ note, area }) => note ?? area);
  const list = withWords.slice(-mostMoments).map((moment) => `- ${oneLine(momentText(moment))}`);
  return [
    `### ${daysText(first, last)}`,
    sentence(moments),
    ...(list.length > 0 ? [list.join('\n')] : []),
  ];
}

function sentence(moments: readonly Moment[]): string {
  if (moments.length === 0) return 'Nothing logged in these days.';
  const count = roomCount(moments);
  if (count.gaveRoom + count.steppedIn >= leastForRatio) return roomSentence(count);
  return `${counted(moments.length, 'moment')}, too few to compare.`;
}

/** How moments worked out, where it was said in words, the latest first; room for the others. */
function outcomeLines(moments: readonly Moment[]): string {
  const said = moments
    .flatMap(({ outcome }) => (outcome?.text ? [oneLine(outcome.text)] : []))
    .reverse();
  const lines = [...new Set(said)].slice(0, outcomes);
  while (lines.length < outcomes) lines.push('');
  return lines.map((line, i) => `${i + 1}. ${line}`).join('\n');
}

const quoted = ({ text }: Pick<Line, 'text'>) => `> ${oneLine(text)}`;

const daysText = (first: Day, last: Day) =>
  first === last ? longDate(first) : daysTitle(first, last);

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
