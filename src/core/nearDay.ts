import { type Day, daysBetween } from './day.ts';
import { shortDate, shortWeekday } from './dayText.ts';

/** A weekday alone says which day is meant only this many days to either side. */
const daysNear = 6;

/** "Tue" for a day within six days of today, else "2 Nov", in another year "2 Nov 2025". */
export function nearDay(day: Day, today: Day): string {
  if (Math.abs(daysBetween(day, today)) <= daysNear) return shortWeekday(day);
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? shortDate(day) : `${shortDate(day)} ${year}`;
}
