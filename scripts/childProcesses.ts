import { readdir, readFile } from 'node:fs/promises';

/** Ids of the direct children of `parent` that run with this argument. Linux only: reads /proc. */
export async function childProcesses(parent: number, argument: string): Promise<readonly number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found: number[] = [];
  for (const id of ids) {
    // A process may end while the list is read.
    const status = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    // After the name in brackets: the state, then the parent.
    const [, owner] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    if (owner === String(parent) && line.split('\0').includes(argument)) found.push(Number(id));
  }
  return found;
}
