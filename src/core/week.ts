import { type Day, dayNumber, dayOfNumber, nearestDayOfNumber, type Weekday } from './day.ts';

/**
 * The name of a week, '2026-W47'. A week starts on the configured day and bears the ISO 8601 name
 * of its Thursday (contract, Weeks). So the same name stands for days that differ by up to two
 * with another setting, and every setting gives a year the same 52 or 53 names. Weeks sort as
 * strings.
 */
export type Week = string;

/** On which day a week starts. */
export type WeekStart = 'monday' | 'sunday' | 'saturday';

const WEEKDAY_OF_START: Readonly<Record<WeekStart, Weekday>> = {
  monday: 0,
  sunday: 6,
  saturday: 5,
};
const THURSDAY = 3;

/** Whether something names a week that ISO 8601 has, 1900 to 9999: '2025-W53' is none. */
export function isWeek(x: unknown): x is Week {
  if (typeof x !== 'string' || !/^(19|[2-9]\d)\d\d-W(0[1-9]|[1-4]\d|5[0-3])$/.test(x)) return false;
  return thursdayOf(x) <= dayNumber(`${x.slice(0, 4)}-12-31`);
}

/** The week to which a day belongs: one only, for each start. */
export function weekOf(day: Day, start: WeekStart): Week {
  return nameOfThursday(weekStartNumber(day, start) + daysToThursday(start));
}

/**
 * The first and the last of the seven days of a week. Only at the very ends of the calendar are
 * there fewer: its first and last week stop with it. Throws a RangeError if `week` is none.
 */
export function weekDays(
  week: Week,
  start: WeekStart,
): { readonly first: Day; readonly last: Day } {
  const first = thursdayOfWeek(week) - daysToThursday(start);
  return { first: nearestDayOfNumber(first), last: nearestDayOfNumber(first + 6) };
}

/** The week `n` weeks later, or earlier if negative. Throws outside the calendar. */
export function addWeeks(week: Week, n: number): Week {
  return nameOfThursday(thursdayOfWeek(week) + 7 * n);
}

/** How many weeks `b` is after `a`: negative if it is before. */
export function weeksBetween(a: Week, b: Week): number {
  return (thursdayOfWeek(b) - thursdayOfWeek(a)) / 7;
}

/**
 * The number (see `dayNumber`) of the day on which the week of a day starts. A number and not a
 * day, since the first week of the calendar may start in 1899.
 */
export function weekStartNumber(day: Day, start: WeekStart): number {
  const n = dayNumber(day);
  return n - modulo7(weekdayOfNumber(n) - WEEKDAY_OF_START[start]);
}

function daysToThursday(start: WeekStart): number {
  return modulo7(THURSDAY - WEEKDAY_OF_START[start]);
}

function thursdayOfWeek(week: Week): number {
  if (!isWeek(week)) throw new RangeError('Not a week (YYYY-Www, 1900 to 9999).');
  return thursdayOf(week);
}

/** ISO 8601: week 1 is the one with the 4th of January in it. */
function thursdayOf(week: Week): number {
  const fourth = dayNumber(`${week.slice(0, 4)}-01-04`);
  const firstThursday = fourth - weekdayOfNumber(fourth) + THURSDAY;
  return firstThursday + 7 * (Number(week.slice(6)) - 1);
}

function nameOfThursday(thursday: number): Week {
  const year = dayOfNumber(thursday).slice(0, 4);
  const number = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** 1970-01-01 was a Thursday. */
function weekdayOfNumber(n: number): number {
  return modulo7(n + THURSDAY);
}

function modulo7(n: number): number {
  return ((n % 7) + 7) % 7;
}
