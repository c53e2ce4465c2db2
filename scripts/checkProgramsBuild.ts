import type { BuildOptions } from 'esbuild';

/**
 * How `dist/check-programs.js` is built. It is copied into other repositories, so it runs under Node
 * 18, as a module and as a plain script alike: no import or export statement is left in it.
 */
export const checkProgramsBuild = {
  bundle: true,
  minify: true,
  entryPoints: { 'check-programs': 'scripts/checkPrograms.ts' },
  format: 'iife',
  platform: 'browser',
  target: 'node18',
  external: ['node:*'],
} as const satisfies BuildOptions;
