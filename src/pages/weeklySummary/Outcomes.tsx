import { shortDate, shortWeekday } from '../../core/dayText.ts';
import { kindOf } from '../../core/kind.ts';
import { OUTCOMES, type Outcome } from '../../core/outcome.ts';
import type { OutcomeLine } from '../../core/weeklySummary.ts';
import { Pills } from '../Pills.tsx';
import { FollowUp } from './FollowUp.tsx';

/** How did these work out? Answered with one pill, and a line if there is one. */
export function Outcomes(props: {
  readonly outcomes: readonly OutcomeLine[];
  readonly readOnly: boolean;
  readonly onAnswer: (id: string, outcome: Outcome, text: string) => void;
}) {
  if (props.outcomes.length === 0) return null;
  return (
    <section>
      <h2 id="outcomes">How did these work out?</h2>
      <ul class="outcomes">
        {props.outcomes.map((line, i) => (
          <li key={line.id}>
            <p class="secondary" id={`outcome-${i}`} dir="auto">
              {headOf(line)}
            </p>
            {line.note !== undefined && (
              <p id={`outcome-note-${i}`} dir="auto">
                {line.note}
              </p>
            )}
            <Pills
              labelledBy={`outcomes outcome-${i} outcome-note-${i}`}
              choices={OUTCOMES}
              chosen={line.outcome}
              disabled={props.readOnly}
              onChoose={(outcome) => props.onAnswer(line.id, outcome, line.text)}
            />
            {line.outcome !== undefined && line.outcome !== 'soon' && (
              <FollowUp
                question={line.followUp}
                text={line.text}
                readOnly={props.readOnly}
                onChange={(text) => {
                  if (line.outcome !== undefined) props.onAnswer(line.id, line.outcome, text);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function headOf({ kind, who, area, day, checkIn }: OutcomeLine): string {
  return [
    [kindOf(kind).label, who && `${kind === 'handed-over' ? 'to' : 'with'} ${who}`]
      .filter(Boolean)
      .join(' '),
    area,
    `${shortWeekday(day)} ${shortDate(day)}`,
    checkIn && `check-in ${shortWeekday(checkIn)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
