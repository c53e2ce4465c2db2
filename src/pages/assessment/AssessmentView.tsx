import type { Answers } from '../../core/assessmentChanges.ts';
import type { AssessmentModel, FromAssessment } from '../../protocol/assessment.ts';
import { LiveRegion } from '../LiveRegion.tsx';
import { AssessmentForm } from './AssessmentForm.tsx';
import { AssessmentResult } from './AssessmentResult.tsx';
import type { Choose } from './Rating.tsx';

/** The self-assessment: the form while it is filled in, then what it came to. */
export function AssessmentView(props: {
  readonly model: AssessmentModel;
  readonly answers: Answers;
  readonly said: string;
  readonly onChoose: Choose;
  readonly onFinish: () => void;
  readonly onCopyAgenda: () => void;
  readonly send: (message: FromAssessment) => void;
}) {
  const { model, send } = props;
  return (
    <>
      {model.body.kind === 'form' ? (
        <AssessmentForm
          key="form"
          form={model.body}
          model={model}
          answers={props.answers}
          onChoose={props.onChoose}
          onFinish={props.onFinish}
          onLeave={() => send({ type: 'leave' })}
        />
      ) : (
        <AssessmentResult
          key="result"
          result={model.body}
          model={model}
          onCopyAgenda={props.onCopyAgenda}
          onAgain={() => send({ type: 'again' })}
          onOpenTask={(program, task) => send({ type: 'openTask', program, task })}
        />
      )}
      <LiveRegion text={props.said} />
    </>
  );
}
