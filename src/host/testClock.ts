import { readFileSync, statSync } from 'node:fs';

/**
 * The instant for the build with a settable clock: what the file says that `BIG_STEPS_TEST_CLOCK`
 * names, going on from the moment it was written. Without the variable it is the system's.
 */
export function testNow(): number {
  const file = process.env.BIG_STEPS_TEST_CLOCK;
  if (!file) return Date.now();
  const since = Date.now() - Math.floor(statSync(file).mtimeMs);
  return Date.parse(readFileSync(file, 'utf8')) + since;
}
