import type { PracticeState } from '../../core/fact.ts';
import type { PracticeLine } from '../../core/weeklySummary.ts';

/** The week's practices with their boxes; what happens when it happens has none. */
export function Practices(props: {
  readonly practices: readonly PracticeLine[];
  readonly readOnly: boolean;
  readonly onSet: (practice: PracticeLine, state: PracticeState) => void;
}) {
  if (props.practices.length === 0) return null;
  return (
    <section>
      <h2>This week’s practices</h2>
      <ul class="practices">
        {props.practices.map((practice, i) => (
          <li key={`${practice.program} ${practice.task}`}>
            {practice.box === undefined ? (
              <span class="no-box">{practice.title}</span>
            ) : (
              <label>
                <input
                  type="checkbox"
                  checked={practice.box}
                  disabled={props.readOnly}
                  aria-describedby={practice.detail === '' ? undefined : `practice-${i}`}
                  onClick={(event) => {
                    // It ticks when it is stored, and not before.
                    event.preventDefault();
                    props.onSet(practice, practice.box ? 'open' : 'practised');
                  }}
                />
                {practice.title}
              </label>
            )}
            {/* Why it was left out was said in words of mine. */}
            <span
              class="detail secondary"
              id={`practice-${i}`}
              dir={practice.state === 'skipped' ? 'auto' : undefined}
            >
              {practice.detail}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
