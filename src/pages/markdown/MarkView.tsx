import { h } from 'preact';
import type { Mark } from './mark.ts';

/** A text that is read, drawn. */
export function MarkView({ marks }: { readonly marks: readonly (Mark | string)[] }) {
  return (
    <>
      {marks.map((mark, i) =>
        typeof mark === 'string'
          ? mark
          : h(
              mark.tag,
              { key: i, href: mark.href, start: mark.start },
              mark.parts.length > 0 ? <MarkView marks={mark.parts} /> : undefined,
            ),
      )}
    </>
  );
}
