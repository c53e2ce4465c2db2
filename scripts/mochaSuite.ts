// `node scripts/mochaSuite.ts unit|ui [part of a file name…]`: runs the suites of one test folder
// in this Node, no editor around. `MOCHA_GREP` chooses tests by title, `MOCHA_RESULT` names the
// file for the counts.
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { findFiles } from './findFiles.ts';
import { projectRoot } from './projectRoot.ts';
import { runMocha } from './runMocha.ts';

const [suite = 'unit', ...parts] = process.argv.slice(2);
const folder = join(projectRoot, 'test', suite);
const files = (await findFiles(folder, '**/*.test.{ts,tsx}')).filter(
  (file) => parts.length === 0 || parts.some((part) => relative(folder, file).includes(part)),
);
const resultFile =
  process.env.MOCHA_RESULT ?? join(projectRoot, `.vscode-test/results/${suite}.json`);
const grep = process.env.MOCHA_GREP;

await mkdir(dirname(resultFile), { recursive: true });
const { failed } = await runMocha({
  files,
  resultFile,
  // A window takes seconds to load on a busy machine; a unit test takes milliseconds.
  timeout: suite === 'unit' ? 10_000 : 120_000,
  ...(grep ? { grep } : {}),
});
// Ends at once, so that something a test left open cannot hold the run.
process.exit(failed > 0 ? 1 : 0);
