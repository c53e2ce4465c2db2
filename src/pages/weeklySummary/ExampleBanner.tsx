/** Says of the whole page that it is not the reader's own. */
export function ExampleBanner({ onBack }: { readonly onBack: () => void }) {
  return (
    <aside class="example" aria-label="About this page">
      <p>
        <strong>This is an example.</strong> Nothing here is stored.
      </p>
      <button type="button" class="link" onClick={onBack}>
        Back to my week
      </button>
    </aside>
  );
}
