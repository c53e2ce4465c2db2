import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';
import type { Moment } from './fact.ts';
import { sentenceCase } from './numberWords.ts';
import { pastDayText } from './pastDayText.ts';

/** The moments of one day, newest first. */
export interface MomentDay {
  readonly day: Day;
  /** "Today", "Yesterday", "Tuesday 17 November" */
  readonly title: string;
  readonly moments: readonly Moment[];
}

/** Groups moments by their day, newest day and newest moment first. */
export function momentDays(moments: readonly Moment[], { today }: Calendar): readonly MomentDay[] {
  const days = new Map<Day, Moment[]>();
  for (const moment of moments) days.set(moment.day, [...(days.get(moment.day) ?? []), moment]);
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, ofDay]) => ({
      day,
      title: sentenceCase(pastDayText(day, today)),
      moments: ofDay.sort((a, b) => (a.id < b.id ? 1 : -1)),
    }));
}
