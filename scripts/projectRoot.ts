import { dirname } from 'node:path';

/** The folder of package.json, absolute. */
export const projectRoot = dirname(import.meta.dirname);
