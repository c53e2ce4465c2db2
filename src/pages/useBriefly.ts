import { useEffect, useState } from 'preact/hooks';

const BRIEF_MS = 4_000;

/** Something that is said for some seconds, and how to say it; undefined takes it back at once. */
export function useBriefly<T>(): readonly [T | undefined, (said: T | undefined) => void] {
  // Wrapped, so that the same thing said again stands for as long again.
  const [shown, setShown] = useState<{ readonly said: T | undefined }>();
  useEffect(() => {
    if (shown === undefined) return;
    const timer = setTimeout(() => setShown(undefined), BRIEF_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return [shown?.said, (said) => setShown({ said })];
}
