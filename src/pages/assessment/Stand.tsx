import type { StandPart } from '../../core/assessmentStand.ts';

/** The answers of one part in words: skills in a line, statements under one another. */
export function Stand({ part: { id, title, groups } }: { readonly part: StandPart }) {
  return (
    <section aria-labelledby={`stand-${id}`}>
      <h2 id={`stand-${id}`}>{title}</h2>
      <dl class="stand">
        {groups.map(({ words, names }) => (
          <div key={words}>
            <dt class="secondary">{words}</dt>
            <dd dir="auto">
              {id === 'skills' ? (
                <p>{names.join(', ')}</p>
              ) : (
                names.map((name) => <p key={name}>{name}</p>)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
