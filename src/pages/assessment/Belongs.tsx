import type { AssessmentModel } from '../../protocol/assessment.ts';

/** Whose self-assessment this is, and that the program in focus is another one. */
export function Belongs({
  model,
  taken,
}: {
  readonly model: AssessmentModel;
  readonly taken?: string;
}) {
  const { programTitle, focusTitle } = model;
  return (
    <>
      <p class="secondary">
        {['Self-assessment', programTitle, taken].filter(Boolean).join(' · ')}
      </p>
      {focusTitle !== undefined && (
        <p class="secondary">
          {`It comes with “${programTitle}”; the program you are in is “${focusTitle}”.`}
        </p>
      )}
    </>
  );
}
