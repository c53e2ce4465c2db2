import { existsSync } from 'node:fs';
import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExtension } from './buildExtension.ts';
import { packageVsix } from './packageVsix.ts';
import { projectRoot } from './projectRoot.ts';
import { vsixPath } from './vsixPath.ts';

/** What the build reads; schemas are written by it. */
const sources = ['src/**/*', 'programs/**/*', 'esbuild.config.mjs', 'package-lock.json'];
/** What is packaged besides `dist`. */
const shipped = ['media/**/*', 'package*.json', '*.md', 'LICENSE*', 'NOTICES*', '.vscodeignore'];

/**
 * The path of a package that is no older than anything it is made of: builds and packages only what
 * has changed since.
 */
export async function freshVsix(): Promise<string> {
  const built = await modified(join(projectRoot, 'dist', 'extension.cjs'));
  if (built < (await newest(sources))) await buildExtension();
  const file = await vsixPath();
  if ((await modified(file)) < (await newest(['dist/**/*', ...shipped]))) await packageVsix();
  return file;
}

async function newest(patterns: readonly string[]): Promise<number> {
  let latest = 0;
  for await (const name of glob(patterns, { cwd: projectRoot })) {
    latest = Math.max(latest, await modified(join(projectRoot, name)));
  }
  return latest;
}

async function modified(file: string): Promise<number> {
  return existsSync(file) ? (await stat(file)).mtimeMs : 0;
}
