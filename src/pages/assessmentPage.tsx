import { render } from 'preact';
import type { Answers } from '../core/assessmentChanges.ts';
import type {
  AssessmentModel,
  AssessmentState,
  FromAssessment,
  ToAssessment,
} from '../protocol/assessment.ts';
import { createAnnouncer } from './announcer.ts';
import { AssessmentView } from './assessment/AssessmentView.tsx';
import { connectHost } from './host.ts';
import { mainElement } from './mainElement.ts';
import { steady } from './steady.ts';

const host = connectHost<ToAssessment, FromAssessment, AssessmentState>();
let model: AssessmentModel | undefined;
/** What is chosen on this page; newer than the host's as long as the form is open. */
let answers: Answers = {};

const draw = steady(paint);
const announcer = createAnnouncer(draw);

host.receive((message) => {
  if (message.type === 'render') take(message.model);
});
host.send({ type: 'ready' });

function take(next: AssessmentModel): void {
  const { body, program } = next;
  const before = model;
  const sameForm = before?.body.kind === 'form' && before.program === program;
  if (body.kind === 'form' && !sameForm) answers = body.answers;
  model = next;
  host.remember({ program });
  if (body.kind === 'result' && before?.body.kind === 'form') announcer.say('Kept.');
  draw();
}

function choose(item: string, rating: 1 | 2 | 3 | 4 | 5 | undefined): void {
  if (model === undefined) return;
  const { [item]: _before, ...others } = answers;
  answers = rating === undefined ? others : { ...others, [item]: rating };
  host.send({ type: 'answers', program: model.program, answers });
  draw();
}

function finish(): void {
  if (model === undefined) return;
  if (Object.keys(answers).length === 0) {
    announcer.say('Nothing is answered yet.');
    return;
  }
  host.send({ type: 'finish', program: model.program, answers });
}

function copyAgenda(): void {
  host.send({ type: 'copyAgenda' });
  announcer.say('Copied');
}

function paint(): void {
  if (model === undefined) return;
  render(
    <AssessmentView
      model={model}
      answers={answers}
      said={announcer.text()}
      onChoose={choose}
      onFinish={finish}
      onCopyAgenda={copyAgenda}
      send={host.send}
    />,
    mainElement(),
  );
}
