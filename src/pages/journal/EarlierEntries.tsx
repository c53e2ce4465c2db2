import type { OpenPage } from '../../protocol/journal.ts';

/** What was written about the same practice before; a click opens the whole entry. */
export function EarlierEntries(props: {
  readonly earlier: OpenPage['earlier'];
  readonly onOpen: (id: string) => void;
}) {
  if (props.earlier.length === 0) return null;
  return (
    <section>
      <h3>What you wrote before</h3>
      <ul class="earlier">
        {props.earlier.map((entry) => (
          <li key={entry.id}>
            <button type="button" class="link" onClick={() => props.onOpen(entry.id)}>
              {entry.when}
            </button>
            <p class="excerpt" dir="auto">
              “{entry.text}”
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
