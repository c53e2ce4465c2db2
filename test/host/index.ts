import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runMocha } from '../../scripts/runMocha.ts';

/**
 * What VS Code calls in its extension host: runs every `*.test.cjs` beside this file's own bundle
 * and rejects when one fails. `MOCHA_RESULT` names the file for the counts, `MOCHA_GREP` chooses.
 */
export async function run(): Promise<void> {
  const names = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  const { failed } = await runMocha({
    files: names.filter((name) => name.endsWith('.test.cjs')).map((name) => join(__dirname, name)),
    resultFile: process.env.MOCHA_RESULT ?? join(__dirname, 'result.json'),
    timeout: 20_000,
    ...(process.env.MOCHA_GREP ? { grep: process.env.MOCHA_GREP } : {}),
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}
