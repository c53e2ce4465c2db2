/** Nothing is open: one sentence and one button. */
export function EmptyEditor(props: { readonly first: boolean; readonly onNew: () => void }) {
  return (
    <div class="nothing-open">
      <p>
        {props.first
          ? 'A line or two is enough. It stays on this machine.'
          : 'Open an entry from the list, or begin a new one.'}
      </p>
      <button type="button" class="primary" onClick={props.onNew}>
        {props.first ? 'Write the first entry' : 'New entry'}
      </button>
    </div>
  );
}
