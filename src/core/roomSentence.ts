import type { Moment } from './fact.ts';
import { kindOf } from './kind.ts';
import { counted, numberWord, sentenceCase, times } from './numberWords.ts';

/** Moments by family; stepping in on purpose is shown apart and leaves the ratio. */
export interface RoomCount {
  readonly gaveRoom: number;
  readonly steppedIn: number;
  readonly onPurpose: number;
}

/** Counts moments by family. */
export function roomCount(moments: Iterable<Pick<Moment, 'kind' | 'onPurpose'>>): RoomCount {
  const count = { gaveRoom: 0, steppedIn: 0, onPurpose: 0 };
  for (const { kind, onPurpose } of moments) {
    if (kindOf(kind).family === 'gave-room') count.gaveRoom++;
    else if (onPurpose) count.onPurpose++;
    else count.steppedIn++;
  }
  return count;
}

/** Below this many moments a ratio says more than it knows (wording.md). */
export const leastForRatio = 5;

/** The same where numbers are hidden: "I gave room more often than I stepped in." */
export function roomWords({ gaveRoom, steppedIn, onPurpose }: RoomCount): string {
  const n = gaveRoom + steppedIn;
  if (n === 0) {
    return onPurpose > 0 ? 'What I stepped into was on purpose.' : 'Nothing logged this week.';
  }
  if (n < leastForRatio) return 'Too little to say yet.';
  if (gaveRoom === steppedIn) return 'I gave room as often as I stepped in.';
  return gaveRoom > steppedIn
    ? 'I gave room more often than I stepped in.'
    : 'I stepped in more often than I gave room.';
}

/** "Of 13 moments, I gave room 9 times. Two more I stepped into on purpose." */
export function roomSentence({ gaveRoom, steppedIn, onPurpose }: RoomCount): string {
  const n = gaveRoom + steppedIn;
  const apart = sentenceCase(
    `${numberWord(onPurpose)}${n > 0 ? ' more' : ''} I stepped into on purpose.`,
  );
  const sentences = [
    n >= leastForRatio
      ? `Of ${n} moments, I gave room ${times(gaveRoom)}.`
      : n > 0
        ? `${counted(n, 'moment')}, too little to say yet.`
        : onPurpose > 0
          ? ''
          : 'Nothing logged this week.',
    onPurpose > 0 ? apart : '',
  ];
  return sentences.filter(Boolean).join(' ');
}
