import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AssessmentResult as Result } from '../../protocol/assessment.ts';

/** What the answers come to: the difference in words, the gaps to talk about, practices to try. */
export function AssessmentResult(props: {
  readonly result: Result;
  readonly programTitle: string;
  readonly onCopyAgenda: () => void;
  readonly onAgain: () => void;
  readonly onOpenTask: (program: string, task: string) => void;
}) {
  const { result } = props;
  const { changes, gaps, skills } = result;
  const [copied, setCopied] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        Where I stand
      </h1>
      <p class="secondary">{`Self-assessment · ${props.programTitle} · ${result.taken}`}</p>
      {changes === undefined ? (
        <p class="intro">
          Your answers are kept. When you take it again, the difference stands here in words.
        </p>
      ) : (
        <section aria-labelledby="changes">
          <h2 id="changes">{`Since ${changes.since}`}</h2>
          <ul class="lines">
            {changes.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="secondary">
            A number that went down often means that I see more now than I did then.
          </p>
        </section>
      )}
      {skills.length > 0 && (
        <section aria-labelledby="practices">
          <h2 id="practices">To practise</h2>
          {skills.map(({ name, practices }) => (
            <div key={name} class="skill">
              <h3>{name}</h3>
              <ul>
                {practices.map(({ program, programTitle, task, title: taskTitle, remind }) => (
                  <li key={task}>
                    <button
                      type="button"
                      class="link"
                      onClick={() => props.onOpenTask(program, task)}
                    >
                      {taskTitle}
                    </button>{' '}
                    <span class="secondary">{programTitle}</span>
                    <p>{remind}</p>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      {gaps.length > 0 && (
        <section aria-labelledby="gaps">
          <h2 id="gaps">To talk about</h2>
          <ul class="lines">
            {gaps.map(({ text, sentence }) => (
              <li key={text}>
                {text} <span class="secondary">{sentence}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="actions">
        <button
          type="button"
          class="primary"
          onClick={() => {
            setCopied(true);
            props.onCopyAgenda();
          }}
        >
          Copy the agenda for the talk with my manager
        </button>
        <button type="button" class="link" onClick={props.onAgain}>
          {result.today ? 'Change an answer' : 'Take it again'}
        </button>
        {copied && (
          <span class="secondary" aria-hidden="true">
            Copied, without your ratings
          </span>
        )}
      </div>
    </>
  );
}
