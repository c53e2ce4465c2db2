import { createHash, randomUUID } from 'node:crypto';
import { constants, existsSync, readFileSync } from 'node:fs';
import { copyFile, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from './namesIn.ts';

/** In the workspace state: this folder keeps a practice of its own. */
export const separateKey = 'separate';

/** Where one window could keep its log. Paths are absolute folders. */
export interface LogPlaceOptions {
  /** Shared by all windows; holds the pointer to home and the log of windows without a folder. */
  readonly global: string;
  /** This folder's own storage; undefined in a window without a folder. */
  readonly own: string | undefined;
  /** Whether this folder keeps a practice of its own. */
  readonly separate: () => boolean;
}

/** The folder that held the notes is not there. The message says what to do. */
export class LogMissing extends Error {}

/**
 * Finds the one home of the notes. A leader hops between repositories and a practice must not
 * scatter: the folder in which the first thing is recorded becomes home, and every other window
 * shows and appends to home's log.
 */
export class LogPlace {
  readonly #options: LogPlaceOptions;

  constructor(options: LogPlaceOptions) {
    this.#options = options;
  }

  /** Where windows without a folder write while there is no home. */
  get withoutFolder(): string {
    return join(this.#options.global, 'no-folder');
  }

  /** The folder whose log this window shows. Throws `LogMissing` when home's folder is gone. */
  async folder(): Promise<string> {
    const { own, separate } = this.#options;
    if (own !== undefined && separate()) return own;
    return (await this.#home()) ?? own ?? this.withoutFolder;
  }

  /** The same, before something is written: this folder becomes home if there is none yet. */
  async claim(): Promise<string> {
    const { own, separate } = this.#options;
    if (own === undefined) return this.folder();
    if (separate()) {
      await this.#note(own);
      return own;
    }
    const home = await this.#home();
    if (home !== undefined) return home;
    await mkdir(own, { recursive: true, mode: 0o700 });
    await mkdir(this.#options.global, { recursive: true, mode: 0o700 });
    const pointer = join(this.#options.global, `home-${randomUUID()}.json`);
    await writeFile(pointer, JSON.stringify({ v: 1, log: own }), { flush: true, mode: 0o600 });
    try {
      await this.#point(pointer);
    } finally {
      await rm(pointer, { force: true });
    }
    return (await this.#home()) ?? own;
  }

  /**
   * Every folder on this machine that may hold notes: home, earlier homes, the folders that keep a
   * practice of their own, this one, and that of windows without a folder. For what concerns all of
   * them, such as forgetting a person. Throws `LogMissing` when home's folder is gone.
   */
  async all(): Promise<readonly string[]> {
    const { global, own } = this.#options;
    const noted = namesIn(join(global, 'logs')).map((name) =>
      readPointer(join(global, 'logs', name)),
    );
    const folders = [await this.#home(), own, ...noted, this.withoutFolder];
    return [...new Set(folders)].filter((one) => one !== undefined).filter(existsSync);
  }

  /** Notes where a log is kept that is not home: nothing else leads from another window to it. */
  async #note(log: string): Promise<void> {
    const folder = join(this.#options.global, 'logs');
    const name = createHash('sha256').update(log).digest('hex').slice(0, 16);
    const path = join(folder, `${name}.json`);
    if (readPointer(path) !== undefined) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path, JSON.stringify({ v: 1, log }), { flush: true, mode: 0o600 });
  }

  /** Puts the pointer into the first place that is free, unless home was chosen meanwhile. */
  async #point(pointer: string): Promise<void> {
    for (const place of this.#pointers) {
      try {
        return await placeOnce(pointer, place);
      } catch (error) {
        if (!isCode(error, 'EEXIST')) throw error;
      }
      if (readPointer(place) !== undefined) return;
    }
  }

  /** Forgets where home was, so that the next thing recorded chooses it anew. Deletes no notes. */
  async abandonHome(): Promise<void> {
    for (const place of this.#pointers) {
      const log = readPointer(place);
      if (log !== undefined) await this.#note(log);
      await rm(place, { force: true });
    }
  }

  /**
   * Where home may be named; the first one that can be read counts. A broken pointer is stepped over
   * and not replaced: two windows could not do that at once without one undoing the other's choice.
   */
  get #pointers(): readonly string[] {
    return ['home.json', 'home-2.json', 'home-3.json'].map((name) =>
      join(this.#options.global, name),
    );
  }

  async #home(): Promise<string | undefined> {
    let log: string | undefined;
    for (const place of this.#pointers) log ??= readPointer(place);
    if (log !== undefined && !existsSync(log)) {
      throw new LogMissing(
        'The folder that holds your notes is not there any more. Big Steps has deleted nothing: bring the folder back, or start a new log.',
      );
    }
    return log;
  }
}

/**
 * Gives a file a second place where nothing is yet; rejects with EEXIST where something is. A link
 * never shows half a file; a copy may, and is for file systems without links alone, such as exFAT.
 */
async function placeOnce(file: string, place: string): Promise<void> {
  try {
    await link(file, place);
  } catch (error) {
    if (isCode(error, 'EEXIST')) throw error;
    await copyFile(file, place, constants.COPYFILE_EXCL);
  }
}

/** Read before everything else, and too small to wait for one of Node's threads. */
function readPointer(path: string): string | undefined {
  try {
    return logIn(readFileSync(path, 'utf8'));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function logIn(json: string): string | undefined {
  try {
    const { log } = JSON.parse(json) as { log?: unknown };
    return typeof log === 'string' && log !== '' ? log : undefined;
  } catch {
    return undefined;
  }
}

const isCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException)?.code === code;
