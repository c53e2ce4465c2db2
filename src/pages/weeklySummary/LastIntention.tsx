import type { Became } from '../../core/fact.ts';
import type { WeeklySummary } from '../../core/weeklySummary.ts';
import { Pills } from '../Pills.tsx';

const ANSWERS = [
  { id: 'did', label: 'I did' },
  { id: 'partly', label: 'Partly' },
  { id: 'not-up', label: 'It did not come up' },
] as const;

/** What was meant for this week, and what became of it. */
export function LastIntention(props: {
  readonly summary: WeeklySummary;
  readonly readOnly: boolean;
  readonly onBecame: (id: string, became: Became) => void;
}) {
  const { lastIntention, time } = props.summary;
  if (lastIntention === undefined) return null;
  return (
    <section class="last-intention" aria-label="What you meant for this week">
      <p class="secondary" id="meant">
        {time === 'this'
          ? 'Last week you wrote'
          : time === 'past'
            ? 'The week before, you wrote'
            : 'For this week you wrote'}
      </p>
      <p class="words" id="meant-words" dir="auto">
        “{lastIntention.text}”
      </p>
      {time !== 'ahead' && (
        <Pills
          labelledBy="meant meant-words"
          choices={ANSWERS}
          chosen={lastIntention.became}
          disabled={props.readOnly}
          onChoose={(became) => props.onBecame(lastIntention.id, became)}
        />
      )}
    </section>
  );
}
