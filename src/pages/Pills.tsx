/** One answer of a few; the chosen one is pressed. */
export function Pills<Id extends string>(props: {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id | undefined;
  readonly disabled: boolean;
  readonly onChoose: (id: Id) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend to hide.
    <div class="pills" role="group" aria-label={props.label}>
      {props.choices.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          class="pill"
          aria-pressed={id === props.chosen}
          disabled={props.disabled}
          onClick={() => props.onChoose(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
