import { addDays, type Day, daysBetween, weekdayOf } from './day.ts';

/** A day on which one can check in. */
export interface CheckInDay {
  readonly day: Day;
  /** "tomorrow", "in one week", "in two weeks" or '' */
  readonly near: string;
}

const nearTexts: ReadonlyMap<number, string> = new Map([
  [1, 'tomorrow'],
  [7, 'in one week'],
  [14, 'in two weeks'],
]);

/** The days that are offered for a check-in: the next five workdays, then in one and in two weeks. */
export function checkInDays(today: Day): readonly CheckInDay[] {
  const workdays = [1, 2, 3, 4, 5, 6, 7].map((n) => addDays(today, n)).filter(isWorkday);
  const weeks = [7, 14].map((n) => workdayFrom(addDays(today, n)));
  return [...new Set([...workdays, ...weeks])].map((day) => ({
    day,
    near: nearTexts.get(daysBetween(today, day)) ?? '',
  }));
}

const isWorkday = (day: Day) => weekdayOf(day) < 5;

const workdayFrom = (day: Day): Day => (isWorkday(day) ? day : workdayFrom(addDays(day, 1)));
