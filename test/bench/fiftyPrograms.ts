import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from '../../src/core/program.ts';

const count = 50;

/**
 * Writes fifty compiled programs into `to`: the bundled ones in `from` again and again under other
 * ids. Returns the id of one in the middle.
 */
export async function fiftyPrograms(from: string, to: string): Promise<string> {
  const names = (await readdir(from)).filter((name) => name !== 'index.json').sort();
  const texts = await Promise.all(names.map((name) => readFile(join(from, name), 'utf8')));
  const bundled = texts.map((text): Program => JSON.parse(text));
  if (bundled.length === 0) throw new Error(`no compiled programs in ${from}`);
  const programs = Array.from({ length: count }, (_, n) => bundled[n % bundled.length])
    .filter((program) => program !== undefined)
    .map((program, n) => ({ ...program, id: `${program.id}-${n}` }));
  await mkdir(to, { recursive: true });
  for (const program of programs) {
    await writeFile(join(to, `${program.id}.json`), JSON.stringify(program));
  }
  const index = programs.map(({ id, title, purpose, weeks, audience }) => ({
    id,
    title,
    purpose,
    weeks,
    audience,
  }));
  await writeFile(join(to, 'index.json'), JSON.stringify(index));
  return programs[count >> 1]?.id ?? '';
}
