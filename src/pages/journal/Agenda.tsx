import { useBriefly } from '../useBriefly.ts';

/** The meeting of a team task: what it goes through, and the way to take it along. */
export function Agenda(props: {
  readonly items: readonly string[];
  /** Something is written on the page, so it can go along. */
  readonly hasNotes: boolean;
  readonly onCopy: (notes: boolean) => void;
}) {
  const [copied, sayCopied] = useBriefly<string>();
  const copy = (notes: boolean): void => {
    sayCopied(notes ? 'Copied with my notes' : 'Copied');
    props.onCopy(notes);
  };
  return (
    <section class="agenda" aria-labelledby="agenda">
      <h3 id="agenda">Agenda</h3>
      <ol>
        {props.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <p>
        <button type="button" class="link" onClick={() => copy(false)}>
          Copy as Markdown
        </button>
        {props.hasNotes && (
          <button type="button" class="link soft" onClick={() => copy(true)}>
            with my notes
          </button>
        )}
        {copied !== undefined && (
          <span class="secondary" aria-hidden="true">
            {copied}
          </span>
        )}
      </p>
    </section>
  );
}
