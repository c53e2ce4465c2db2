import type { Day } from './day.ts';
import { longDay } from './dayText.ts';

/** "starts Monday 7 December", as said on a day; in another year "starts Monday 4 January 2027". */
export function startText(start: Day, on: Day): string {
  const year = start.slice(0, 4);
  return `starts ${longDay(start)}${year === on.slice(0, 4) ? '' : ` ${year}`}`;
}
