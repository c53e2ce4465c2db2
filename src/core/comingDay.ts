import { type Day, dayNumber, isDay, nearestDayOfNumber, weekdayOf } from './day.ts';
import { monthNamed, weekdayNamed } from './dayText.ts';
import { type WeekStart, weekStartNumber } from './week.ts';

/**
 * The day that somebody means who writes of one to come; undefined when the words name none.
 *
 * `today`, `tomorrow`; `mon` or `monday` for the next one after today, `next monday` for that of the
 * next week, `next week` for its first day; `in 3 days`, `in 2 weeks`; `7 December` or `dec 7` for the
 * next one; all of it as `Monday 7 December 2026` or `2026-12-07`, which may have gone by.
 */
export function comingDay(text: string, today: Day, weekStart: WeekStart): Day | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== 'on');
  const [first = '', ...rest] = words;
  const weekday = weekdayNamed(first);
  if (weekday === undefined) return wordsDay(words, today, weekStart);
  if (rest.length === 0) return inDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
  const day = dateNamed(rest, today);
  // A weekday that does not go with its date is a slip, and which half is meant nobody knows.
  return day !== undefined && weekdayOf(day) === weekday ? day : undefined;
}

function wordsDay(words: readonly string[], today: Day, weekStart: WeekStart): Day | undefined {
  const [first = '', second = '', third = '', ...more] = words;
  if (words.length === 1) {
    if (first === 'today') return today;
    return first === 'tomorrow' ? inDays(today, 1) : dateNamed(words, today);
  }
  if (first === 'next' && words.length === 2) return ofNextWeek(second, today, weekStart);
  if (first === 'in' && more.length === 0) {
    const count = /^an?$/.test(second) ? 1 : /^\d{1,3}$/.test(second) ? Number(second) : undefined;
    const unit = /^days?$/.test(third) ? 1 : /^weeks?$/.test(third) ? 7 : undefined;
    return count !== undefined && unit !== undefined ? inDays(today, count * unit) : undefined;
  }
  return dateNamed(words, today);
}

function ofNextWeek(word: string, today: Day, weekStart: WeekStart): Day | undefined {
  const first = nearestDayOfNumber(weekStartNumber(today, weekStart) + 7);
  if (word === 'week') return first;
  const weekday = weekdayNamed(word);
  return weekday === undefined ? undefined : inDays(first, (weekday - weekdayOf(first) + 7) % 7);
}

/** A date; without a year the next one of its name, today included. */
function dateNamed(words: readonly string[], today: Day): Day | undefined {
  if (words.length === 1) return isDay(words[0]) ? words[0] : undefined;
  const [a = '', b = '', year = today.slice(0, 4), ...more] = words;
  const month = monthNamed(b) ?? monthNamed(a);
  const date = /^\d{1,2}$/.exec(monthNamed(b) === undefined ? b : a)?.[0];
  if (month === undefined || date === undefined || more.length > 0) return undefined;
  const named = (of: string) => `${of}-${pad(month)}-${date.padStart(2, '0')}`;
  const day = named(year);
  if (words.length === 3 || (isDay(day) && day >= today)) return isDay(day) ? day : undefined;
  const next = named(String(Number(year) + 1));
  return isDay(next) ? next : undefined;
}

const pad = (n: number) => String(n).padStart(2, '0');

const inDays = (day: Day, n: number) => nearestDayOfNumber(dayNumber(day) + n);
