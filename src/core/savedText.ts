import type { Calendar } from './calendar.ts';
import { kindOf } from './kind.ts';
import type { MomentDraft } from './momentLine.ts';
import { numberWord, ordinalWord, sentenceCase } from './numberWords.ts';
import { pastDayText } from './pastDayText.ts';
import { weekOf } from './week.ts';

/** What counts here of a moment that was saved. */
export type SavedMoment = Pick<MomentDraft, 'kind'> & {
  readonly day?: MomentDraft['day'] | undefined;
  readonly onPurpose?: MomentDraft['onPurpose'] | undefined;
};

/** What was logged so far, the moment that was saved included. */
export interface LoggedSoFar {
  /** Of its kind in this week. */
  readonly ofKind: number;
  /** Of any kind today. */
  readonly ofToday: number;
  /** What counts towards the aim of a practice with its kind, when there is one. */
  readonly aim?: { readonly logged: number; readonly count: number } | undefined;
}

/** From this many moments in a day on, a word that it is enough: nobody is to count for its own sake. */
const enough = 8;

/**
 * What is said of a moment that was saved: "Held back, 2 of 3 this week." where a practice counts it,
 * else "Held back, second this week." Stepping in is not counted, as that would sound like applause:
 * "Answered it myself, logged." So it is with hidden numbers and with a day of another week.
 */
export function savedText(
  moment: SavedMoment,
  so: LoggedSoFar,
  { today, weekStart, hideNumbers }: Calendar,
): string {
  const { label, family } = kindOf(moment.kind);
  const day = moment.day ?? today;
  const isCounted =
    family === 'gave-room' && !hideNumbers && weekOf(day, weekStart) === weekOf(today, weekStart);
  const said = [isCounted && countText(so), moment.onPurpose !== undefined && 'on purpose'].filter(
    (part) => part !== false,
  );
  const forDay = day === today ? '' : `for ${pastDayText(day, today)}`;
  const parts = said.length > 0 ? [...said, forDay] : [['logged', forDay].join(' ').trim()];
  const gentle = day === today && so.ofToday >= enough ? enoughText(so.ofToday, hideNumbers) : '';
  return `${[label, ...parts].filter(Boolean).join(', ')}.${gentle}`;
}

function countText({ ofKind, aim }: LoggedSoFar): string {
  if (!aim) return `${ordinalWord(Math.max(1, ofKind))} this week`;
  return aim.logged > aim.count
    ? `${aim.logged} this week, aim ${aim.count}`
    : `${aim.logged} of ${aim.count} this week`;
}

const enoughText = (ofToday: number, hideNumbers: boolean | undefined) =>
  hideNumbers
    ? ' Enough for today, thank you.'
    : ` ${sentenceCase(numberWord(ofToday))} today: enough for today, thank you.`;
