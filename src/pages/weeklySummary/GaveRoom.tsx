import type { WeeklySummary } from '../../core/weeklySummary.ts';
import { Chart } from './Chart.tsx';
import { ChartTable } from './ChartTable.tsx';
import { isWorthDrawing } from './chartWeeks.ts';
import { Legend } from './Legend.tsx';
import { WeekMoments } from './WeekMoments.tsx';

/** Where I gave room, and where I stepped in: the week in a sentence, twelve weeks in a picture. */
export function GaveRoom(props: {
  readonly summary: WeeklySummary;
  readonly table: boolean;
  readonly onTable: (table: boolean) => void;
  /** Logs a moment; absent where none can be logged. */
  readonly onLog: (() => void) | undefined;
}) {
  const { summary, table } = props;
  const running = summary.time === 'this' ? summary.week : undefined;
  const ahead = summary.time === 'ahead';
  const drawn = !ahead && isWorthDrawing(summary.bars);
  return (
    <section>
      <h2>Where I gave room, and where I stepped in</h2>
      <p class="words">{ahead ? 'This week has not begun.' : summary.sentence}</p>
      {drawn && (
        <div class="counts">
          {table ? (
            <ChartTable bars={summary.bars} running={running} />
          ) : (
            <Chart bars={summary.bars} running={running} />
          )}
          <div class="under-chart">
            {!table && <Legend />}
            <button type="button" class="link" onClick={() => props.onTable(!table)}>
              {table ? 'Show as chart' : 'Show as table'}
            </button>
          </div>
        </div>
      )}
      <div class="one-by-one">
        <WeekMoments moments={summary.moments} />
        {props.onLog !== undefined && (
          <button type="button" class="link" onClick={props.onLog}>
            Log a moment
          </button>
        )}
      </div>
    </section>
  );
}
