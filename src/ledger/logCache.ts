import type { LogFile } from './readLog.ts';

/** Months that stay in memory: a summary of twelve weeks touches four. */
const mostCached = 5;

/** The log files read last, parsed. */
export class LogCache {
  readonly #read: (name: string) => Promise<string>;
  readonly #files = new Map<string, LogFile>();

  /** `read` gives the text of a file. */
  constructor(read: (name: string) => Promise<string>) {
    this.#read = read;
  }

  /** A file if it is in memory. */
  get(name: string): LogFile | undefined {
    return this.#files.get(name);
  }

  /** A file, read if need be; the one used least recently makes room. */
  async open(name: string): Promise<LogFile> {
    const { readLog } = await import('./readLog.ts');
    const file = this.#files.get(name) ?? readLog(await this.#read(name));
    this.#files.delete(name);
    this.#files.set(name, file);
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= mostCached) break;
      this.#files.delete(oldest);
    }
    return file;
  }

  delete(name: string): void {
    this.#files.delete(name);
  }

  clear(): void {
    this.#files.clear();
  }
}
