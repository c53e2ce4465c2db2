import type { AssessmentResult } from '../../protocol/assessment.ts';
import { Practice } from './Practice.tsx';

/** What to practise: one thing for each of the lowest skills, the rest folded away. */
export function Practices(props: {
  readonly practices: AssessmentResult['practices'];
  readonly onOpen: (program: string, task: string) => void;
}) {
  const { first, more } = props.practices;
  if (first.length === 0) return null;
  return (
    <section aria-labelledby="practices">
      <h2 id="practices">To practise</h2>
      {first.map((practice) => (
        <div key={practice.name} class="skill">
          <h3>{practice.name}</h3>
          <Practice practice={practice} about="" onOpen={props.onOpen} />
        </div>
      ))}
      {more.length > 0 && (
        <details class="skill">
          <summary>More practices</summary>
          <ul>
            {more.map((practice) => (
              <li key={`${practice.program} ${practice.task}`}>
                <Practice
                  practice={practice}
                  about={`for ${practice.name}`}
                  onOpen={props.onOpen}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
