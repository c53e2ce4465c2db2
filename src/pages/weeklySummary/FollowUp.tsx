import { useLayoutEffect, useRef } from 'preact/hooks';

/** One line about how it worked out. It is sent when it is left; what is typed meanwhile stays. */
export function FollowUp(props: {
  readonly question: string;
  readonly text: string;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}) {
  const { question, text, onChange } = props;
  const field = useRef<HTMLInputElement>(null);
  const shown = useRef(text);
  // Changed elsewhere, for instance because a name was forgotten in another window.
  useLayoutEffect(() => {
    if (field.current?.value === shown.current) field.current.value = text;
    shown.current = text;
  }, [text]);
  return (
    <label class="follow-up">
      <span class="secondary">{question}</span>
      <input
        ref={field}
        type="text"
        dir="auto"
        maxLength={280}
        readOnly={props.readOnly}
        defaultValue={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
