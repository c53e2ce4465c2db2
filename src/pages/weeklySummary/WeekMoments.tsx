import { shortWeekday } from '../../core/dayText.ts';
import { kindOf } from '../../core/kind.ts';
import type { MomentLine } from '../../core/weeklySummary.ts';

/** The week's moments one by one, folded away until they are asked for. */
export function WeekMoments({ moments }: { readonly moments: readonly MomentLine[] }) {
  if (moments.length === 0) return null;
  return (
    <details>
      <summary>
        <span class="counts">
          {moments.length === 1
            ? 'The one moment of this week'
            : `The ${moments.length} moments of this week`}
        </span>
        <span class="instead-of-counts">The moments of this week</span>
      </summary>
      <ul class="moments">
        {moments.map((moment) => (
          <li key={moment.id}>
            {kindOf(moment.kind).label}
            <span class="secondary" dir="auto">
              {detailsOf(moment).map((detail) => ` · ${detail}`)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function detailsOf(moment: MomentLine): readonly string[] {
  return [
    moment.who === undefined ? undefined : `with ${moment.who}`,
    moment.note ?? moment.area,
    moment.onPurpose ? 'on purpose' : undefined,
    shortWeekday(moment.day),
  ].filter((detail) => detail !== undefined);
}
