import { addDays, type Day, isDay, weekdayOf } from './day.ts';
import { weekdayNamed } from './dayText.ts';

/**
 * How many days before a day of this weekday the named day is: `today`, `yesterday`, `mon` or
 * `monday` for the latest one, today included. Undefined if the word names none.
 */
export function daysBack(word: string, weekday: number): number | undefined {
  const name = word.toLowerCase();
  if (name === 'today') return 0;
  if (name === 'yesterday') return 1;
  const named = weekdayNamed(name);
  return named === undefined ? undefined : (weekday - named + 7) % 7;
}

/** The day that a word or a date (2026-11-20) names, up to today; undefined when it names none. */
export function pastDay(text: string, today: Day): Day | undefined {
  const word = text.trim();
  const back = daysBack(word, weekdayOf(today));
  if (back !== undefined) return addDays(today, -back);
  return isDay(word) && word <= today ? word : undefined;
}
