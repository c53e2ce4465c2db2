import { moveAmong } from './moveAmong.ts';

/** One answer of a few: a group of radios, one stop for Tab, from which the arrow keys go on. */
export function Pills<Id extends string>(props: {
  /** Ids of the elements that say what is answered. */
  readonly labelledBy: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id | undefined;
  readonly disabled: boolean;
  readonly onChoose: (id: Id) => void;
}) {
  const { choices, chosen } = props;
  const stop = chosen ?? choices[0]?.id;
  return (
    // Native radios choose with every arrow key, and each choice here is written to the log.
    <div
      class="pills"
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      onKeyDown={(event) =>
        moveAmong(event, { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 })
      }
    >
      {choices.map(({ id, label }) => (
        // biome-ignore lint/a11y/useSemanticElements: see above.
        <button
          key={id}
          type="button"
          class="pill"
          role="radio"
          aria-checked={id === chosen}
          tabIndex={id === stop ? 0 : -1}
          disabled={props.disabled}
          onClick={() => props.onChoose(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
