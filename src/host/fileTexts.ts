import { mkdir, open, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
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
    const files = names.map(async (name) => {
      // A file may go between the two looks; then it is not there.
      const found = await stat(join(folder, name)).catch(nothingIfAbsent(undefined));
      return found && { name, size: found.size };
    });
    return (await Promise.all(files)).filter((file) => file !== undefined);
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
    const { size, ino } = await file.stat();
    const torn = size > 0 && !(await endsWithLineFeed(file, size));
    const written = torn ? `\n${lines}` : lines;
    await file.appendFile(written);
    await file.datasync();
    const { size: after } = await file.stat();
    // Counted back from the end: what another window appended meanwhile then shows as another size.
    return { ino, before: after - Buffer.byteLength(written), after };
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
