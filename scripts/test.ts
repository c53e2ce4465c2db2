// `npm test`: build, types, lint, unit, host and UI tests, in this order. A failed build ends the
// run, any other failure does not. The last line is `N passed, N failed`.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './projectRoot.ts';
import { runCommand } from './runCommand.ts';
import type { MochaResult } from './runMocha.ts';

interface Step {
  readonly name: string;
  /** Arguments for Node. */
  readonly args: readonly string[];
  /** Seconds after which the step counts as hanging. */
  readonly limit: number;
  /** A suite reports how many tests passed; any other step is one check. */
  readonly suite?: true;
}

const colors = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;

const steps: readonly Step[] = [
  { name: 'build', args: ['esbuild.config.mjs'], limit: 180 },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b'], limit: 120 },
  { name: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '.', colors], limit: 180 },
  { name: 'unit', args: ['scripts/mochaSuite.ts', 'unit'], limit: 600, suite: true },
  { name: 'host', args: ['scripts/hostTests.ts'], limit: 600, suite: true },
  { name: 'ui', args: ['scripts/mochaSuite.ts', 'ui'], limit: 1800, suite: true },
];

const results = join(projectRoot, '.vscode-test', 'results');
await rm(results, { recursive: true, force: true });

let passed = 0;
let failed = 0;
const summary: string[] = [];
for (const step of steps) {
  console.log(`\n== ${step.name} ==`);
  const started = performance.now();
  const counts = await runStep(step);
  passed += counts.passed;
  failed += counts.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  summary.push(`${step.name}: ${counts.failed ? `${counts.failed} failed` : 'ok'}, ${seconds} s`);
  summary.push(...counts.failures.map((title) => `  failed: ${title}`));
  if (step.name === 'build' && counts.failed > 0) break;
}
console.log(`\n${summary.join('\n')}\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

async function runStep(step: Step): Promise<Counts> {
  const resultFile = join(results, `${step.name}.json`);
  const { code, timedOut } = await runCommand(process.execPath, step.args, {
    cwd: projectRoot,
    env: { MOCHA_RESULT: resultFile },
    timeout: step.limit * 1000,
    output: 'show',
  });
  const ended = timedOut ? `ended after ${step.limit} s without a result` : `exit code ${code}`;
  if (!step.suite) {
    return code === 0
      ? { passed: 1, failed: 0, failures: [] }
      : { passed: 0, failed: 1, failures: [`${step.name}: ${ended}`] };
  }
  const text = await readFile(resultFile, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1, failures: [`${step.name}: ${ended}`] };
  const result: MochaResult = JSON.parse(text);
  const failures = result.failures.map(({ title }) => title);
  // Every test passed and the process failed nevertheless: that is a failure too.
  if (code !== 0 && result.failed === 0) failures.push(`${step.name}: ${ended}`);
  if (result.passed + failures.length === 0) failures.push(`${step.name}: no test was run`);
  return { passed: result.passed, failed: failures.length, failures };
}
