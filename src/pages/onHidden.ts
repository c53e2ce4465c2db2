/** Calls back whenever the page is about to be out of sight, the last chance to send something. */
export function onHidden(run: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') run();
  });
  window.addEventListener('pagehide', run);
}
