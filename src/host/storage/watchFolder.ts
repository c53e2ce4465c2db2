import { type FSWatcher, watch } from 'node:fs';

/** Several events come for one write; one look is enough for all that come within this time. */
const settleMs = 300;

/**
 * Calls back when something in a folder has changed, so that what another window writes shows here
 * without a click. A convenience: where watching is not possible nothing is lost, because windows look
 * again when they get the focus.
 */
export function watchFolder(folder: string, onChange: () => void): { dispose(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(folder, () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        onChange();
      }, settleMs);
    });
    watcher.on('error', () => watcher?.close());
  } catch {
    // No such folder yet, or a file system that cannot be watched.
  }
  return {
    dispose: () => {
      clearTimeout(timer);
      watcher?.close();
    },
  };
}
