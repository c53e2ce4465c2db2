import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AssessmentModel, AssessmentResult as Result } from '../../protocol/assessment.ts';
import { useBriefly } from '../useBriefly.ts';
import { Belongs } from './Belongs.tsx';
import { Practices } from './Practices.tsx';
import { Stand } from './Stand.tsx';

/** What the answers come to, all in words: where I stand, what to talk about, what to practise. */
export function AssessmentResult(props: {
  readonly result: Result;
  readonly model: AssessmentModel;
  readonly onCopyAgenda: () => void;
  readonly onAgain: () => void;
  readonly onOpenTask: (program: string, task: string) => void;
}) {
  const { result } = props;
  const { changes, gaps } = result;
  const [copied, sayCopied] = useBriefly<true>();
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        Where I stand
      </h1>
      <Belongs model={props.model} taken={result.taken} />
      {changes === undefined ? (
        <p class="intro">
          Your answers are kept. When you take it again, the difference stands here in words.
        </p>
      ) : (
        <section aria-labelledby="changes">
          <h2 id="changes">{`Since ${changes.since}`}</h2>
          <ul class="lines" dir="auto">
            {changes.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="secondary">
            A number that went down often means that I see more now than I did then.
          </p>
        </section>
      )}
      {result.stand.map((part) => (
        <Stand key={part.id} part={part} />
      ))}
      {gaps.length > 0 && (
        <section aria-labelledby="gaps">
          <h2 id="gaps">To talk about</h2>
          <ul class="lines" dir="auto">
            {gaps.map(({ text, sentence }) => (
              <li key={text}>
                {text} <span class="secondary">{sentence}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Practices practices={result.practices} onOpen={props.onOpenTask} />
      <div class="actions">
        <button
          type="button"
          class="primary"
          onClick={() => {
            sayCopied(true);
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
