import type { WeeklySummary } from '../../core/weeklySummary.ts';
import { withoutStop } from '../../core/withoutStop.ts';

/** Which week this is, the way to others, and what it is all for. */
export function WeekHeader(props: {
  readonly summary: WeeklySummary;
  readonly example: boolean;
  /** Without a week: to the one that has today in it. */
  readonly onGo: (week?: string) => void;
}) {
  const { summary, onGo } = props;
  const { purpose, place } = summary;
  return (
    <header>
      <div class="title">
        <h1 tabIndex={-1}>{summary.title}</h1>
        {!props.example && (
          <nav aria-label="Weeks">
            <button
              type="button"
              class="quiet"
              aria-label="The week before"
              onClick={() => onGo(summary.previous)}
            >
              ←
            </button>
            <button
              type="button"
              class="quiet"
              aria-current={summary.time === 'this' ? 'date' : undefined}
              onClick={() => onGo()}
            >
              This week
            </button>
            <button
              type="button"
              class="quiet"
              aria-label="The week after"
              onClick={() => onGo(summary.next)}
            >
              →
            </button>
          </nav>
        )}
      </div>
      {(purpose !== undefined || place !== undefined) && (
        <p class="secondary">
          {purpose !== undefined && <span dir="auto">{withoutStop(purpose)}</span>}
          {purpose !== undefined && place !== undefined && ' · '}
          {place}
        </p>
      )}
      {summary.note !== undefined && <p class="secondary">{summary.note}</p>}
    </header>
  );
}
