import { type Day, weekdayOf } from './day.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The month that a word in small letters names, 1 = January; undefined when it names none. */
export function monthNamed(word: string): number | undefined {
  const named = numberNamed(word, months);
  return named === undefined ? undefined : named + 1;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The weekday that a word in small letters names, 0 = Monday; undefined when it names none. */
export function weekdayNamed(word: string): number | undefined {
  return numberNamed(word, weekdays);
}

function numberNamed(word: string, names: readonly string[]): number | undefined {
  const named = names
    .map((name) => name.toLowerCase())
    .findIndex((name) => word === name || word === name.slice(0, 3));
  return named === -1 ? undefined : named;
}

const monthOf = (day: Day) => months[Number(day.slice(5, 7)) - 1] ?? '';
const dateOf = (day: Day) => String(Number(day.slice(8)));

/** "2 Nov" */
export const shortDate = (day: Day) => `${dateOf(day)} ${monthOf(day).slice(0, 3)}`;

/** "16 November" */
export const longDate = (day: Day) => `${dateOf(day)} ${monthOf(day)}`;

/** "Tuesday" */
export const longWeekday = (day: Day) => weekdays[weekdayOf(day)] ?? '';

/** "Tue" */
export const shortWeekday = (day: Day) => longWeekday(day).slice(0, 3);

/** "Tuesday 17 November" */
export const longDay = (day: Day) => `${longWeekday(day)} ${longDate(day)}`;

/** "16 – 22 November", "30 November – 6 December", "28 December 2026 – 3 January 2027" */
export function daysTitle(first: Day, last: Day): string {
  if (first.slice(0, 4) !== last.slice(0, 4)) {
    return `${longDate(first)} ${first.slice(0, 4)} – ${longDate(last)} ${last.slice(0, 4)}`;
  }
  return monthOf(first) === monthOf(last)
    ? `${dateOf(first)} – ${longDate(last)}`
    : `${longDate(first)} – ${longDate(last)}`;
}
