import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Answers, ratingOf } from '../../core/assessmentChanges.ts';
import type { AssessmentItem } from '../../core/program.ts';
import type { AssessmentModel, AssessmentForm as Form } from '../../protocol/assessment.ts';
import { Belongs } from './Belongs.tsx';
import { type Choose, Rating } from './Rating.tsx';

/** The statements, one after another on one page. */
export function AssessmentForm(props: {
  readonly form: Form;
  readonly model: AssessmentModel;
  readonly answers: Answers;
  readonly onChoose: Choose;
  readonly onFinish: () => void;
  readonly onLeave: () => void;
}) {
  const { form, answers } = props;
  const { problem } = props.model;
  const [nothing, setNothing] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const opened = useRef(form.lastTaken !== undefined);
  // The button that brought the form back is gone: its title takes the focus.
  useLayoutEffect(() => {
    if (opened.current) title.current?.focus();
  }, []);
  // Side by side or on a narrow page there is no room for it at every row.
  const meaning = `1: ${form.scale.low}. 5: ${form.scale.high}.`;
  const rating = (item: AssessmentItem) => (
    <Rating
      key={item.id}
      item={item}
      scale={form.scale}
      chosen={ratingOf(answers, item.id)}
      onChoose={props.onChoose}
    />
  );
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        Where do I stand?
      </h1>
      <Belongs model={props.model} />
      <p class="intro">
        For you alone, and no grade. What you cannot say yet may stay open. Your answers are kept on
        this machine as you go.
      </p>
      {form.lastTaken !== undefined && (
        <p class="intro">
          {`Your answers of ${form.lastTaken} are kept. The difference is shown when you are done. `}
          <button type="button" class="link" onClick={props.onLeave}>
            Leave it as it was
          </button>
        </p>
      )}
      {form.parts.map(({ id, title: name, intro, rows }) => (
        <section key={id} aria-labelledby={`part-${id}`}>
          <h2 id={`part-${id}`}>{name}</h2>
          <p class="secondary">
            {intro}{' '}
            <span class={rows.some(({ kind }) => kind === 'pair') ? '' : 'narrow'}>{meaning}</span>
          </p>
          {rows.some(({ kind }) => kind === 'pair') && (
            <div class="pair heads" aria-hidden="true">
              <span>Mine</span>
              <span>Theirs</span>
            </div>
          )}
          {rows.map((row) =>
            row.kind === 'one' ? (
              rating(row.item)
            ) : (
              <div key={row.mine.id} class="pair">
                {rating(row.mine)}
                {rating(row.theirs)}
              </div>
            ),
          )}
        </section>
      ))}
      <div class="actions">
        <button
          type="button"
          class="primary"
          onClick={() => {
            setNothing(Object.keys(answers).length === 0);
            props.onFinish();
          }}
        >
          Keep my answers
        </button>
        {nothing && Object.keys(answers).length === 0 && (
          <span class="secondary">Nothing is answered yet.</span>
        )}
      </div>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
