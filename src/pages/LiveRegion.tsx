/** What was saved, copied or refused, for those who listen; always on the page, unseen. */
export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <p class="unseen" role="status" aria-live="polite">
      {text}
    </p>
  );
}
