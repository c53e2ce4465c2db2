import type { OwnCard } from '../../core/ownPage.ts';
import { useBriefly } from '../useBriefly.ts';

/** The head of a page that belongs to no task: words to begin with, ways on, something to copy. */
export function OwnPageCard({
  card,
  onCopy,
}: {
  readonly card: OwnCard;
  readonly onCopy: () => void;
}) {
  const [copied, sayCopied] = useBriefly<true>();
  return (
    <div class="card own">
      {card.lead.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {card.ways.length > 0 && (
        <dl>
          {card.ways.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <button
          type="button"
          class="link"
          onClick={() => {
            sayCopied(true);
            onCopy();
          }}
        >
          {card.copy}
        </button>{' '}
        {copied && (
          <span class="secondary" aria-hidden="true">
            Copied
          </span>
        )}
      </p>
    </div>
  );
}
