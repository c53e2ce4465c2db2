import { useEffect, useRef } from 'preact/hooks';
import type { OpenPage } from '../../protocol/journal.ts';
import { saveKeys } from '../saveKeys.ts';

/** Where an entry is written. */
export function TextField(props: {
  readonly open: OpenPage;
  readonly text: string;
  /** Whether it takes the focus when it appears. */
  readonly focused: boolean;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  /** Asked for by hand. */
  readonly onKeep: () => void;
}) {
  const { open } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.focused) field.current?.focus();
  }, []);
  return (
    <>
      <span id="words" hidden>
        Your words:
      </span>
      <textarea
        ref={field}
        class="text"
        aria-labelledby="words title"
        aria-describedby={open.prompts.length > 0 ? 'prompt' : undefined}
        aria-keyshortcuts={saveKeys.told}
        rows={5}
        dir="auto"
        maxLength={1_000_000}
        placeholder={open.card?.agenda ? 'Notes of the talk' : 'A line or two is enough.'}
        value={props.text}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onBlur={props.onLeave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          props.onKeep();
        }}
      />
    </>
  );
}
