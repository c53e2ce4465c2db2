import type { Texts } from '../../src/ledger/texts.ts';
import type { Values } from '../../src/ledger/values.ts';

/** Texts in memory, with the same promises as files; several ledgers may share them. */
export class MemoryTexts implements Texts {
  readonly files = new Map<string, string>();
  /** The log these texts belong to. */
  name = 'memory';
  /** While set, the disk refuses to write. */
  refuses: Error | undefined;
  /** Names of the files that were read, in order. */
  readonly reads: string[] = [];
  /** Names of the files whose sizes were asked for last. */
  looked: readonly string[] = [];

  async log(): Promise<string> {
    return this.name;
  }

  async names(): Promise<readonly string[]> {
    return [...this.files.keys()];
  }

  async sizes(names: readonly string[]): Promise<ReadonlyMap<string, number>> {
    this.looked = names;
    return new Map(names.map((name) => [name, Buffer.byteLength(this.files.get(name) ?? '')]));
  }

  async read(name: string): Promise<string> {
    this.reads.push(name);
    return this.files.get(name) ?? '';
  }

  async append(name: string, lines: string): Promise<{ before: number; after: number }> {
    if (this.refuses) throw this.refuses;
    const text = this.files.get(name) ?? '';
    const healed = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    this.files.set(name, healed + lines);
    return { before: Buffer.byteLength(text), after: Buffer.byteLength(healed + lines) };
  }

  async rewrite(name: string, change: (text: string) => string): Promise<void> {
    if (this.refuses) throw this.refuses;
    const text = this.files.get(name);
    if (text !== undefined) this.files.set(name, change(text));
  }
}

/** Values in memory; what is set has been through JSON, as in VS Code's state. */
export class MemoryValues implements Values {
  readonly values = new Map<string, string>();

  get(key: string): unknown {
    const json = this.values.get(key);
    return json === undefined ? undefined : JSON.parse(json);
  }

  async set(key: string, value: unknown): Promise<void> {
    this.values.set(key, JSON.stringify(value));
  }
}

/** Collects work for later and does it when told: no test waits for a clock. */
export class Later {
  readonly #waiting: (() => void)[] = [];
  readonly run = (work: () => void) => void this.#waiting.push(work);

  doNow(): void {
    for (const work of this.#waiting.splice(0)) work();
  }
}
