import { comingDay } from './comingDay.ts';
import { type Day, dayNumber, nearestDayOfNumber } from './day.ts';
import type { WeekStart } from './week.ts';

/** So far ahead a program may start: a year and a little, so that "next January" is always within. */
const mostDaysAhead = 400;

/** The day on which a program shall start, by what somebody wrote; or a sentence that says what to write. */
export function startDay(
  text: string,
  today: Day,
  weekStart: WeekStart,
): { readonly day: Day } | { readonly why: string } {
  const day = comingDay(text, today, weekStart);
  const last = nearestDayOfNumber(dayNumber(today) + mostDaysAhead);
  if (day === undefined) {
    const example = nearestDayOfNumber(dayNumber(today) + 7);
    return { why: `Write a day such as mon, next monday or ${example}.` };
  }
  if (day < today) return { why: 'That day has passed. Write today or a later one.' };
  return day > last ? { why: `That is far ahead. Write a day up to ${last}.` } : { day };
}
