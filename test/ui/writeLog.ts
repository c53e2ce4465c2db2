import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../../src/core/day.ts';
import type { NewFact } from '../../src/core/fact.ts';
import { fileOfId } from '../../src/ledger/logFiles.ts';
import { idMaker } from '../../src/ledger/newId.ts';

export type DatedFact = NewFact & { readonly day: Day };

/**
 * Writes facts, each at midnight UTC and in the order given, as the log of a home that all windows
 * share, before any of them is opened. Returns the folder with the log's files.
 */
export async function writeLog(
  globalStorageDir: string,
  facts: readonly DatedFact[],
): Promise<string> {
  const home = join(globalStorageDir, 'written-home');
  const log = join(home, 'log');
  await rm(home, { recursive: true, force: true });
  await mkdir(log, { recursive: true });
  let time = 0;
  const newId = idMaker(
    () => time,
    (count) => new Uint8Array(count),
  );
  const files = new Map<string, string>();
  for (const { day, ...fact } of facts) {
    time = Date.parse(`${day}T00:00:00Z`);
    const id = newId();
    const at = `${day}T00:00:00+00:00`;
    const line = JSON.stringify({ v: 1, id, rev: newId(id), at, day, ...fact });
    files.set(fileOfId(id), `${files.get(fileOfId(id)) ?? ''}${line}\n`);
  }
  for (const [name, lines] of files) await writeFile(join(log, name), lines);
  await writeFile(join(globalStorageDir, 'home.json'), JSON.stringify({ v: 1, log: home }));
  return log;
}
