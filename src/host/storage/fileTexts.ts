import { fstatSync, mkdirSync, readSync, statSync } from 'node:fs';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Texts } from '../../ledger/texts.ts';
import { checkFormat } from './logFormat.ts';
import type { LogPlace } from './logPlace.ts';
import { namesIn } from './namesIn.ts';

/** How often an append is repeated when another window replaces the file under it. */
const mostTries = 3;

/**
 * The log as files below the log's folder. Node's own file functions and not `workspace.fs`: that one
 * cannot append, and its rename is no atomic replace (VS Code's diskFileSystemProvider). What the
 * system answers from memory (sizes, a last byte) is asked without a promise: a call
 * takes a few microseconds, and its way through Node's threads takes many times that.
 */
export class FileTexts implements Texts {
  readonly #place: Pick<LogPlace, 'folder' | 'claim'>;
  #prepared: string | undefined;

  /** `place` tells where the log is; see also `fixedPlace`. */
  constructor(place: Pick<LogPlace, 'folder' | 'claim'>) {
    this.#place = place;
  }

  async log(): Promise<string> {
    return join(await this.#place.folder(), 'log');
  }

  async names(): Promise<readonly string[]> {
    return namesIn(await this.log());
  }

  async sizes(names: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const folder = await this.log();
    const sizes = new Map<string, number>();
    for (const name of names) {
      // A file may go between the two looks; then it is not there. Ten years have 120 files, and
      // `join` costs as much as the look itself.
      const found = statSync(`${folder}/${name}`, { throwIfNoEntry: false });
      if (found?.isFile()) sizes.set(name, found.size);
    }
    return sizes;
  }

  async read(name: string): Promise<string> {
    return readFile(join(await this.log(), name), 'utf8').catch(nothingIfAbsent(''));
  }

  async append(name: string, lines: string): Promise<{ before: number; after: number }> {
    const folder = await this.#prepare();
    const path = join(folder, name);
    for (let tries = 1; ; tries++) {
      const written = await appendOnce(path, lines);
      const now = statSync(path, { throwIfNoEntry: false });
      if (now?.ino === written.ino || tries === mostTries) return written;
    }
  }

  async rewrite(name: string, change: (text: string) => string): Promise<void> {
    const path = join(await this.#prepare(), name);
    const old = await open(path, 'r');
    try {
      // A torn line may end within a character: sizes are those of the bytes, not of the text.
      const bytes = await old.readFile();
      const before = bytes.toString('utf8');
      const changed = change(before);
      if (changed === before) return;
      // Windows notice a change by the size: a rewritten file never has the size it had.
      const same = Buffer.byteLength(changed) === bytes.length;
      await writeFile(`${path}.new`, same ? `${changed}\n` : changed, { flush: true, mode: 0o600 });
      await rename(`${path}.new`, path);
      // A line that came into the old file after it was read is not lost with it.
      const { size } = await old.stat();
      const read = bytes.length;
      if (size > read) {
        const { buffer } = await old.read(new Uint8Array(size - read), 0, size - read, read);
        await appendOnce(path, change(Buffer.from(buffer).toString('utf8')));
      }
    } finally {
      await old.close();
    }
  }

  /** The folder to write to: there, and once for each log marked with its format. */
  async #prepare(): Promise<string> {
    const root = await this.#place.claim();
    const folder = join(root, 'log');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
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
    const { size, ino } = fstatSync(file.fd);
    const written = size > 0 && !endsWithLineFeed(file.fd, size) ? `\n${lines}` : lines;
    await file.appendFile(written);
    await file.datasync();
    const { size: after } = fstatSync(file.fd);
    // Counted back from the end: what another window appended meanwhile then shows as another size.
    return { ino, before: after - Buffer.byteLength(written), after };
  } finally {
    await file.close();
  }
}

function endsWithLineFeed(file: number, size: number): boolean {
  const last = new Uint8Array(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] === 10;
}

function nothingIfAbsent<T>(nothing: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return nothing;
    throw error;
  };
}
