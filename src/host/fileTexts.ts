import { mkdir, open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Texts } from '../ledger/texts.ts';
import { checkFormat } from './logFormat.ts';
import type { LogPlace } from './logPlace.ts';

/** How often an append is repeated when another window replaces the file under it. */
const mostTries = 3;

/**
 * The log as files below the log's folder. Node's own file functions and not `workspace.fs`: that one
 * cannot append, and its rename is no atomic replace (VS Code's diskFileSystemProvider).
 */
export class FileTexts implements Texts {
  readonly #place: LogPlace;
  #prepared: string | undefined;

  constructor(place: LogPlace) {
    this.#place = place;
  }

  async log(): Promise<string> {
    return join(await this.#place.folder(), 'log');
  }

  async list(): Promise<readonly { readonly name: string; readonly size: number }[]> {
    const folder = await this.log();
    const names = await readdir(folder).catch(nothingIfAbsent<string[]>([]));
    return Promise.all(
      names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })),
    );
  }

  async read(name: string): Promise<string> {
    return readFile(join(await this.log(), name), 'utf8').catch(nothingIfAbsent(''));
  }

  async append(name: string, lines: string): Promise<{ before: number; after: number }> {
    const folder = await this.#prepare();
    const path = join(folder, name);
    for (let tries = 1; ; tries++) {
      const written = await appendOnce(path, lines);
      const { ino } = await stat(path).catch(() => ({ ino: undefined }));
      if (ino === written.ino || tries === mostTries) return written;
    }
  }

  /** The folder to write to: there, and once for each log marked with its format. */
  async #prepare(): Promise<string> {
    const root = await this.#place.claim();
    const folder = join(root, 'log');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (this.#prepared !== root) {
      await checkFormat(root);
      this.#prepared = root;
    }
    return folder;
  }
}

async function appendOnce(
  path: string,
  lines: string,
): Promise<{ ino: number; before: number; after: number }> {
  const file = await open(path, 'a+', 0o600);
  try {
    const { size: before, ino } = await file.stat();
    const torn = before > 0 && !(await endsWithLineFeed(file, before));
    await file.appendFile(torn ? `\n${lines}` : lines);
    await file.datasync();
    return { ino, before, after: (await file.stat()).size };
  } finally {
    await file.close();
  }
}

async function endsWithLineFeed(
  file: Awaited<ReturnType<typeof open>>,
  size: number,
): Promise<boolean> {
  const { buffer } = await file.read(new Uint8Array(1), 0, 1, size - 1);
  return buffer[0] === 10;
}

function nothingIfAbsent<T>(nothing: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return nothing;
    throw error;
  };
}
