/** Resolves when it has become true, for what VS Code tells nobody of. The test's own limit ends it. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 20));
}
