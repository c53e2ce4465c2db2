import { byDay } from './byDay.ts';
import { addDays, type Day, daysBetween } from './day.ts';
import { isAnswered } from './digest.ts';
import type { Moment } from './fact.ts';
import type { KindId } from './kind.ts';

/** The kinds whose outcome is asked for by itself; the others can be closed from the item. */
const asked: readonly KindId[] = ['held-back', 'handed-over', 'backed'];

/** A moment is asked about from this many days on; "too soon" comes back after `daysAgain`. */
const daysFirst = 2;
const daysAgain = 7;

/** After three weeks without an answer the question lapses: who forgot by then need not be reminded. */
const daysLapse = 21;

/** How far back a moment can lie and still be asked about: "too soon" can be said until it lapses. */
export const outcomeDaysBack = 2 * daysLapse;

/** At most this many stand under "How did that work out?" at a time. */
export const outcomesShown = 3;

/** The moments whose outcome is open today, newest first, at most three. */
export const openOutcomes = (moments: readonly Moment[], today: Day): readonly Moment[] =>
  shown(moments.filter((moment) => isOpen(moment, today)));

/**
 * What the weekly summary asks about: what is open, and what was answered today and can still be
 * changed. An answer moves no row and brings up no other one until the next day: whoever presses
 * twice, or fast, means the row that they see.
 */
export const askedOutcomes = (moments: readonly Moment[], today: Day): readonly Moment[] =>
  shown(moments.filter((moment) => isOpen(moment, today) || isAnsweredOn(today, moment)));

/**
 * Three of them, newest first. Those with a note, a person or an area have the first claim: of a kind
 * alone hardly anybody can say days later which moment it was.
 */
const shown = (moments: readonly Moment[]): readonly Moment[] =>
  moments
    .toSorted((a, b) => Number(isKnownAgain(b)) - Number(isKnownAgain(a)) || newestFirst(a, b))
    .slice(0, outcomesShown)
    .sort(newestFirst);

const newestFirst = (a: Moment, b: Moment) => byDay(b, a);

/** Whether a moment that was old enough to be asked about was answered on this day. */
const isAnsweredOn = (today: Day, moment: Moment) =>
  moment.outcome?.day === today &&
  asked.includes(moment.kind) &&
  daysBetween(moment.day, today) >= daysFirst;

function isOpen(moment: Moment, today: Day): boolean {
  if (!asked.includes(moment.kind) || isAnswered(moment)) return false;
  const { outcome, day } = moment;
  const age = daysBetween(outcome ? outcome.day : day, today);
  return age >= (outcome ? daysAgain : daysFirst) && age <= daysLapse;
}

const isKnownAgain = ({ note, who, area }: Moment) => Boolean(note || who || area);

/** Where "too soon" puts a check-in that would be due before: the day on which it is asked again. */
export const checkInAgain = (checkIn: Day, today: Day): Day => {
  const again = addDays(today, daysAgain);
  return checkIn < again ? again : checkIn;
};

/**
 * The moments whose check-in is due: its day has come and nobody has said how it worked out. It never
 * escalates, and lapses as an open outcome does.
 */
export function dueCheckIns(moments: readonly Moment[], today: Day): readonly Moment[] {
  return moments.filter(
    (moment) =>
      moment.checkIn !== undefined && !isAnswered(moment) && isCheckInDue(moment.checkIn, today),
  );
}

/** Whether a check-in of this day is due today. */
const isCheckInDue = (checkIn: Day, today: Day) =>
  checkIn <= today && today <= addDays(checkIn, daysLapse);

/** How many check-ins are due today, of those that wait for an outcome, by the day they are due. */
export function countOfDueCheckIns(checkIns: ReadonlyMap<Day, number>, today: Day): number {
  let due = 0;
  for (const [day, count] of checkIns) if (isCheckInDue(day, today)) due += count;
  return due;
}
