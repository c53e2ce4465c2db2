import type { OpenPage } from '../../protocol/journal.ts';

/** The moments that count for this practice. */
export function PracticeMoments({ moments }: { readonly moments: OpenPage['moments'] }) {
  if (moments.length === 0) return null;
  return (
    <section>
      <h3>Moments of this practice</h3>
      <ul class="moments">
        {moments.map(({ label, detail }, i) => (
          <li key={i}>
            {label}{' '}
            <span class="secondary" dir="auto">
              · {detail}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
