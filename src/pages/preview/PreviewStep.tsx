import type { BigStep } from '../../core/program.ts';
import { PreviewTask } from './PreviewTask.tsx';

/** A Big Step with all its tasks. */
export function PreviewStep({ step }: { readonly step: BigStep }) {
  return (
    <section class="step">
      <h2>{step.title}</h2>
      {step.why !== undefined && <p>{step.why}</p>}
      {step.doneWhen !== undefined && <p class="secondary">Done when: {step.doneWhen}</p>}
      <ul>
        {step.tasks.map((task) => (
          <li key={task.id}>
            <PreviewTask task={task} kept={step.keep?.includes(task.id) === true} />
          </li>
        ))}
      </ul>
    </section>
  );
}
