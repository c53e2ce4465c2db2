import type { LogPlace } from './logPlace.ts';

/** The place of a log that is known: where it is read and written. `root` is an absolute folder. */
export const fixedPlace = (root: string): Pick<LogPlace, 'folder' | 'claim'> => ({
  folder: async () => root,
  claim: async () => root,
});
