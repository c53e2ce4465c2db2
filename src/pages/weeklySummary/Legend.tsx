const FAMILIES = [
  { id: 'gave-room', label: 'gave room' },
  { id: 'stepped-in', label: 'stepped in' },
  { id: 'on-purpose', label: 'on purpose' },
] as const;

/** What the bars of the chart stand for. */
export function Legend() {
  return (
    <ul class="legend secondary">
      {FAMILIES.map(({ id, label }) => (
        <li key={id}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect class={id} x={0.5} y={0.5} width={9} height={9} rx={2} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
