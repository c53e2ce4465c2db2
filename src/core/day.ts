/**
 * A calendar day, 'YYYY-MM-DD', in the proleptic Gregorian calendar of ISO 8601, without a time
 * zone. From 1900-01-01 to 9999-12-31. Days sort as strings.
 */
export type Day = string;

/** The first day of the calendar, a Monday. */
export const FIRST_DAY: Day = '1900-01-01';
/** The last day of the calendar, a Friday. */
export const LAST_DAY: Day = '9999-12-31';

/** 0 = Monday … 6 = Sunday: the order of ISO 8601, counted from zero. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const FIRST_NUMBER = -25_567;
const LAST_NUMBER = 2_932_896;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether something is a day that the calendar has: '2026-02-30' is none. */
export function isDay(x: unknown): x is Day {
  if (typeof x !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(x)) return false;
  const [year, month, dayOfMonth] = partsOf(x);
  return year >= 1900 && dayOfMonth >= 1 && dayOfMonth <= monthLength(year, month);
}

/** Days since 1970-01-01. Throws a RangeError if `day` is none. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError('Not a day of the calendar (YYYY-MM-DD, 1900 to 9999).');
  const [year, month, dayOfMonth] = partsOf(day);
  // Years are counted from March, so that the leap day is the last of its year. After Howard
  // Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
  const y = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  return y * 365 + leapDays + dayOfYear - 719_468;
}

/** The day that is `n` days after 1970-01-01. Throws a RangeError outside the calendar. */
export function dayOfNumber(n: number): Day {
  if (!Number.isInteger(n) || n < FIRST_NUMBER || n > LAST_NUMBER) {
    throw new RangeError('A day must be a whole number of days within 1900 to 9999.');
  }
  return new Date(n * 86_400_000).toISOString().slice(0, 10);
}

/** As `dayOfNumber`, but what lies outside the calendar becomes its first or last day. */
export function nearestDayOfNumber(n: number): Day {
  return dayOfNumber(Math.min(Math.max(n, FIRST_NUMBER), LAST_NUMBER));
}

/** The day `n` days later, or earlier if `n` is negative. Throws outside the calendar. */
export function addDays(day: Day, n: number): Day {
  return dayOfNumber(dayNumber(day) + n);
}

/** How many days `b` is after `a`: negative if it is before. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/** The weekday of a day, 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: Day): Weekday {
  const sinceMonday = (dayNumber(day) - FIRST_NUMBER) % 7;
  return sinceMonday as Weekday;
}

/** How many days a month (1 to 12) has; 0 if there is no such month. */
export function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function partsOf(day: string): [year: number, month: number, dayOfMonth: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** The earlier of two days. */
export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}
