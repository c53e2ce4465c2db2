import { writeFile } from 'node:fs/promises';
import Mocha from 'mocha';

export interface MochaRun {
  /** Absolute paths of the test files. */
  readonly files: readonly string[];
  /** Where the counts are written as JSON, see {@link MochaResult}. */
  readonly resultFile: string;
  /** Runs only the tests whose full title matches. */
  readonly grep?: string;
  /** Milliseconds that one test or hook may take. */
  readonly timeout: number;
}

export interface MochaResult {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
  readonly failures: readonly { readonly title: string; readonly message: string }[];
}

/**
 * Runs test files with mocha in this process, prints each test, writes the counts to a file and
 * returns them. A hook that fails counts as one failed test; a file that cannot be loaded rejects.
 */
export async function runMocha(run: MochaRun): Promise<MochaResult> {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: run.timeout,
    ...(run.grep ? { grep: run.grep } : {}),
  });
  for (const file of run.files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const failures: { title: string; message: string }[] = [];
  let passed = 0;
  let pending = 0;
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', () => {
      passed += 1;
    });
    runner.on('pending', () => {
      pending += 1;
    });
    runner.on('fail', (test, error) => {
      failures.push({ title: test.fullTitle(), message: error?.stack ?? String(error) });
    });
  });
  const result: MochaResult = { passed, failed: failures.length, pending, failures };
  await writeFile(run.resultFile, `${JSON.stringify(result, null, 2)}\n`);
  return result;
}
