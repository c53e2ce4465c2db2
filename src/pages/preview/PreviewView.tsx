import type { PreviewModel, PreviewProblem } from '../../protocol/preview.ts';
import { PreviewStep } from './PreviewStep.tsx';

/** A program as its reader will meet it, all of it unfolded. */
export function PreviewView({
  model: { name, program, problems },
  onGo,
}: {
  readonly model: PreviewModel;
  readonly onGo: (problem: PreviewProblem) => void;
}) {
  return (
    <>
      {problems.length > 0 && (
        <section class="problem" aria-label="What to mend">
          <p>
            {program
              ? 'The version before is shown until this is mended:'
              : 'Nothing can be shown until this is mended:'}
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.line} ${problem.column} ${problem.message}`}>
                {problem.message}{' '}
                <button type="button" class="link" onClick={() => onGo(problem)}>
                  Line {problem.line}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {program ? (
        <>
          <header>
            <h1>{program.title}</h1>
            <p class="words">{program.purpose}</p>
            <p class="secondary">
              {[
                program.weeks === undefined ? '' : `about ${program.weeks} weeks`,
                `${program.steps.length} Big ${program.steps.length === 1 ? 'Step' : 'Steps'}`,
                name,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </header>
          {program.steps.map((step) => (
            <PreviewStep key={step.id} step={step} />
          ))}
          {program.credits && <p class="secondary">It builds on: {program.credits.join('; ')}</p>}
        </>
      ) : (
        <h1>{name}</h1>
      )}
    </>
  );
}
