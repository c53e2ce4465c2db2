import { shortDate } from '../../core/dayText.ts';
import type { WeekBar } from '../../core/weeklySummary.ts';

import { chartWeeks, countOf, emptyWeekWord } from './chartWeeks.ts';

/** The chart's twin in numbers, newest week first. */
export function ChartTable(props: {
  readonly bars: readonly WeekBar[];
  readonly running: string | undefined;
}) {
  const weeks = chartWeeks(props.bars).toReversed();
  return (
    <table>
      <caption class="secondary">Moments by week</caption>
      <thead>
        <tr>
          <th scope="col">Week of</th>
          <th scope="col">Gave room</th>
          <th scope="col">Stepped in</th>
          <th scope="col">On purpose</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((bar) => (
          <tr key={bar.week}>
            <th scope="row">{shortDate(bar.first)}</th>
            {countOf(bar) === 0 ? (
              <td colSpan={3}>{emptyWeekWord(bar, props.running)}</td>
            ) : (
              <>
                <td>{bar.gaveRoom}</td>
                <td>{bar.steppedIn}</td>
                <td>{bar.onPurpose}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
