// `npm run bench`: what the product promises about speed, as ratios within this run. Each is printed
// with its limit; the exit code is 1 when one is over. About three minutes.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleRatios } from '../test/bench/bundleRatios.ts';
import { hostRatios } from '../test/bench/hostRatios.ts';
import { ledgerRatios } from '../test/bench/ledgerRatios.ts';
import type { Ratio } from '../test/bench/ratio.ts';
import { readRatios } from '../test/bench/readPrograms.ts';
import { buildExtension } from './buildExtension.ts';
import { projectRoot } from './projectRoot.ts';

const scratch = join(projectRoot, '.vscode-test', 'bench');
await rm(scratch, { recursive: true, force: true });
await mkdir(scratch, { recursive: true });
await buildExtension();

const groups: readonly (() => Promise<readonly Ratio[]>)[] = [
  bundleRatios,
  readRatios,
  () => ledgerRatios(join(scratch, 'ledger')),
  () => hostRatios(join(scratch, 'host')),
];
let over = 0;
for (const measure of groups) {
  for (const { name, value, limit, unit, detail } of await measure()) {
    // Not a number is over, too.
    const held = value <= limit;
    if (!held) over += 1;
    const say = (x: number) => (unit === 'bytes' ? `${x} bytes` : x.toFixed(2));
    console.log(
      `${held ? 'ok  ' : 'over'}  ${name}: ${say(value)}, at most ${say(limit)} (${detail})`,
    );
  }
}
console.log(over === 0 ? 'All limits are held.' : `${over} limits are not held.`);
process.exit(over === 0 ? 0 : 1);
