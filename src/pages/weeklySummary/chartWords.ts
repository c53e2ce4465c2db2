import { shortDate } from '../../core/dayText.ts';
import type { WeekBar } from '../../core/weeklySummary.ts';

import { chartWeeks, countOf, emptyWeekWord } from './chartWeeks.ts';

/** The whole chart in words, for those who do not see it. */
export function chartWords(bars: readonly WeekBar[], running: string | undefined): string {
  const weeks = chartWeeks(bars).map((bar) => `Week of ${shortDate(bar.first)}: ${words(bar)}.`);
  return ['Moments by week.', ...weeks].join(' ');

  function words(bar: WeekBar): string {
    if (countOf(bar) === 0) return emptyWeekWord(bar, running);
    const purpose = bar.onPurpose > 0 ? `, ${bar.onPurpose} more on purpose` : '';
    return `gave room ${bar.gaveRoom}, stepped in ${bar.steppedIn}${purpose}`;
  }
}
