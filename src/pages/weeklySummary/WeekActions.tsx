import { useLayoutEffect, useRef } from 'preact/hooks';
import { useBriefly } from '../useBriefly.ts';

/** What can be done with the week as a whole. */
export function WeekActions(props: {
  readonly closed: boolean;
  /** There is something that can be closed. */
  readonly begun: boolean;
  readonly onClose: () => void;
  readonly onWrite: () => void;
  readonly onCopy: () => void;
}) {
  const { closed } = props;
  const [copied, sayCopied] = useBriefly<true>();
  const line = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  // The button that was pressed goes away: the line in its place takes the focus.
  useLayoutEffect(() => {
    if (closed && pressed.current) line.current?.focus();
    pressed.current = false;
  }, [closed]);
  return (
    <section aria-label="This week as a whole">
      {closed && (
        <p class="secondary" ref={line} tabIndex={-1}>
          Closed. You can still change anything.
        </p>
      )}
      <div class="actions">
        {!closed && props.begun && (
          <button
            type="button"
            class="primary"
            onClick={() => {
              pressed.current = true;
              sayCopied(undefined);
              props.onClose();
            }}
          >
            Close the week
          </button>
        )}
        <button type="button" class="link" onClick={props.onWrite}>
          Write about it
        </button>
        <button
          type="button"
          class="link"
          onClick={() => {
            sayCopied(true);
            props.onCopy();
          }}
        >
          Copy as Markdown
        </button>
        {copied && (
          <span class="secondary" aria-hidden="true">
            Copied
          </span>
        )}
      </div>
    </section>
  );
}
