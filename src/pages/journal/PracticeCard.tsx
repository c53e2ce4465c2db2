import type { TaskCard } from '../../core/taskCard.ts';

/** What the practice asks for, and folded away what helps with it. */
export function PracticeCard({ card }: { readonly card: TaskCard }) {
  const parts = [
    { name: 'Why it helps', text: card.why },
    { name: 'How', text: card.how },
    { name: 'A common slip', text: card.slip },
  ].filter((part) => part.text !== undefined);
  const names = parts.map(({ name }, i) => (i === 0 ? name : name.toLowerCase())).join(', ');
  const evidence = card.evidence !== undefined && <p class="secondary">{card.evidence}</p>;
  return (
    <div class="card">
      <p>{card.remind}</p>
      {card.ifThen !== undefined && <p class="if-then">{card.ifThen}</p>}
      {parts.length === 0 ? (
        evidence
      ) : (
        <details>
          <summary>{names}</summary>
          <dl>
            {parts.map(({ name, text }) => (
              <div key={name}>
                <dt class="secondary">{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {evidence}
        </details>
      )}
    </div>
  );
}
