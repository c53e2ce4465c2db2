import { type Day, daysBetween } from './day.ts';
import { longDay } from './dayText.ts';

/** "today", "yesterday", "Friday 20 November", in another year "Thursday 20 November 2025". */
export function pastDayText(day: Day, today: Day): string {
  const back = daysBetween(day, today);
  if (back === 0) return 'today';
  if (back === 1) return 'yesterday';
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? longDay(day) : `${longDay(day)} ${year}`;
}
