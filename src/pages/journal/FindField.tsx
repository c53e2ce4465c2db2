import { useEffect, useRef } from 'preact/hooks';

const FIND_MS = 200;

/** Looks for words in what was written. */
export function FindField(props: {
  readonly find: string;
  readonly onFind: (text: string) => void;
  /** On to what was found. */
  readonly onDown: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => {
    const input = field.current;
    // What is being typed is newer than what comes back.
    if (input !== null && input !== document.activeElement) input.value = props.find;
  }, [props.find]);
  return (
    <input
      ref={field}
      type="search"
      dir="auto"
      aria-label="Find in the journal"
      placeholder="Find"
      maxLength={200}
      onInput={(event) => {
        const text = event.currentTarget.value;
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => props.onFind(text), FIND_MS);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || event.isComposing) return;
        event.preventDefault();
        props.onDown();
      }}
    />
  );
}
