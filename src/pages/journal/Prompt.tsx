/** A question to write to; the next one is a click away. */
export function Prompt(props: {
  readonly prompts: readonly string[];
  readonly at: number;
  readonly onNext: () => void;
}) {
  const prompt = props.prompts[props.at];
  if (prompt === undefined) return null;
  return (
    <div class="prompt">
      <p id="prompt" class="words" aria-live="polite">
        {prompt}
      </p>
      {props.prompts.length > 1 && (
        <button type="button" class="link soft" onClick={props.onNext}>
          another question
        </button>
      )}
    </div>
  );
}
