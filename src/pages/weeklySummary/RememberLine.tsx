import type { RememberRow } from './rememberRows.ts';

/** One line to log a moment with. */
export function RememberLine(props: {
  readonly at: number;
  readonly row: RememberRow;
  readonly placeholder: string;
  readonly reason: string | undefined;
  readonly logged: string;
  readonly onType: (text: string) => void;
  readonly onSend: () => void;
}) {
  const { at, row, reason } = props;
  const note = `remember-${at}`;
  return (
    <li class="answering">
      <input
        type="text"
        aria-label={`Moment ${at + 1}`}
        aria-describedby={`remember-hint ${note}`}
        aria-invalid={reason !== undefined}
        autocomplete="off"
        maxLength={1000}
        spellcheck={false}
        dir="auto"
        placeholder={props.placeholder}
        value={row.text}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          if (row.text.trim() !== '' && row.sent === undefined) props.onSend();
        }}
      />
      <p id={note} class={reason === undefined ? 'note secondary' : 'note problem'} dir="auto">
        {reason ?? props.logged}
      </p>
    </li>
  );
}
