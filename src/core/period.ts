import { type Day, FIRST_DAY, LAST_DAY, monthLength, nearestDayOfNumber } from './day.ts';
import { type WeekStart, weekStartNumber } from './week.ts';

/** How often a practice comes round (contract, Program files). */
export const CADENCES = [
  'once',
  'workdays',
  'weekly',
  '2-weekly',
  'monthly',
  'quarterly',
  'open',
] as const;
export type Cadence = (typeof CADENCES)[number];

/** A stretch of days, both ends in it. */
export type Period = { readonly first: Day; readonly last: Day };

/** The one period of a practice that does not come round. */
export const WHOLE_TIME: Period = { first: FIRST_DAY, last: LAST_DAY };

/**
 * The period of a practice in which a day lies. The periods of a cadence tile the calendar: each
 * begins the day after the last ended. 'workdays' has a period for each day, the weekend's too, so
 * that somebody's working Sunday has a place; '2-weekly' counts pairs of weeks from the week in
 * which the program starts (contract, Weeks), backwards too; months and quarters are the
 * calendar's.
 */
export function periodOf(
  cadence: Cadence,
  day: Day,
  { weekStart, programStart }: { readonly weekStart: WeekStart; readonly programStart: Day },
): Period {
  switch (cadence) {
    case 'once':
    case 'open':
      return WHOLE_TIME;
    case 'workdays':
      return { first: day, last: day };
    case 'weekly':
      return daysFrom(weekStartNumber(day, weekStart), 7);
    case '2-weekly': {
      const origin = weekStartNumber(programStart, weekStart);
      const pairs = Math.floor((weekStartNumber(day, weekStart) - origin) / 14);
      return daysFrom(origin + pairs * 14, 14);
    }
    case 'monthly':
      return monthsWith(day, 1);
    case 'quarterly':
      return monthsWith(day, 3);
  }
}

/** `count` days; only those at the ends of the calendar are cut short by it. */
function daysFrom(firstNumber: number, count: number): Period {
  return {
    first: nearestDayOfNumber(firstNumber),
    last: nearestDayOfNumber(firstNumber + count - 1),
  };
}

/** The `count` calendar months, counted off from January, that have the day among them. */
function monthsWith(day: Day, count: 1 | 3): Period {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  const firstMonth = month - ((month - 1) % count);
  const lastMonth = firstMonth + count - 1;
  const length = monthLength(Number(year), lastMonth);
  return {
    first: `${year}-${String(firstMonth).padStart(2, '0')}-01`,
    last: `${year}-${String(lastMonth).padStart(2, '0')}-${length}`,
  };
}
