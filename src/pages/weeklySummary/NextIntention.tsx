/** The one thing for the week after, in the reader's own words. */
export function NextIntention(props: {
  readonly past: boolean;
  readonly text: string;
  readonly readOnly: boolean;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}) {
  return (
    <section>
      <h2 id="intention">
        {props.past ? 'One thing for the week after' : 'One thing for next week'}
      </h2>
      <textarea
        aria-labelledby="intention"
        rows={2}
        dir="auto"
        maxLength={10_000}
        readOnly={props.readOnly}
        placeholder="When … comes up again, I will …"
        value={props.text}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onBlur={props.onLeave}
      />
    </section>
  );
}
