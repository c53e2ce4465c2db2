import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot.ts';
import { completionsAt } from '../../src/programs/completionsAt.ts';
import { programHints } from '../../src/programs/programHints.ts';
import { readProgram } from '../../src/programs/readProgram.ts';
import { interleave, type Ratio, ratioOf, timeOf } from './ratio.ts';

const count = 50;

/** Reading program files and helping to write them, in this Node, without an editor. */
export async function readRatios(): Promise<readonly Ratio[]> {
  const folder = join(projectRoot, 'programs');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const bundled = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const fifty = Array.from({ length: count }, (_, n) => bundled[n % bundled.length] ?? '');
  // The longest of them, and a place near its end: the most that somebody waits for while typing.
  const longest = bundled.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const end = longest.lastIndexOf('cadence:');
  const dashes = '- '.repeat(65_000);
  const hostile = `${longest}${'"'.repeat(90_000)}`;
  const read = (text: string) => timeOf(() => readProgram(text));
  const taken = await interleave(
    {
      all: () => timeOf(() => fifty.map(readProgram)),
      one: () => read(longest),
      hostile: () => read(hostile),
      completeHostile: () => timeOf(() => completionsAt(dashes, dashes.length)),
      complete: () => timeOf(() => completionsAt(longest, end)),
      hints: () => {
        const { program } = readProgram(longest);
        return timeOf(() => program && programHints(program, longest));
      },
    },
    9,
  );
  return [
    ratioOf('reading one changed program of 50, against all 50', 0.05, taken.one, taken.all),
    ratioOf(
      'refusing 120 KB of quotes, against reading the longest program',
      5,
      taken.hostile,
      taken.one,
    ),
    ratioOf('completions, against reading the same text', 0.2, taken.complete, taken.one),
    ratioOf(
      'completions in a line of 65,000 dashes, against reading the longest program',
      1,
      taken.completeHostile,
      taken.one,
    ),
    ratioOf('hints, against reading the same text', 0.5, taken.hints, taken.one),
  ];
}
