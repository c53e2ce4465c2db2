import { byDay } from '../core/byDay.ts';
import { addDays, type Day, FIRST_DAY, LAST_DAY } from '../core/day.ts';
import { isNewer } from '../core/digest.ts';
import { type Fact, isDeletion, type StoredFact } from '../core/fact.ts';
import { type Standing, standingOf } from '../core/standing.ts';
import { Turns } from '../core/turns.ts';
import { LogCache } from './logCache.ts';
import { fileOfId, isLogFile } from './logFiles.ts';
import { rewriteLog } from './rewriteLog.ts';
import { digestFile, type FileDigest, isWhole, readSnapshot, writeSnapshot } from './snapshot.ts';
import type { Texts } from './texts.ts';
import type { Values } from './values.ts';

export const snapshotKey = 'snapshot';

/** Months that a view's first rows are made of: a moment is asked about for six weeks at most. */
const newestMonths = 3;

export interface LedgerPorts {
  readonly texts: Texts;
  readonly values: Values;
  /** Runs work after `ms`; used to write the snapshot at most once a second. */
  readonly later: (work: () => void, ms: number) => void;
}

/**
 * The log of everything that happened. A fact is shown only after its line is on disk; the snapshot
 * in `Values` is derived and can be lost at any time. One mutable object: appends and reads of files
 * happen one after the other, in the order of the calls.
 */
export class Ledger {
  readonly #ports: LedgerPorts;
  readonly #turns = new Turns();
  readonly #listeners = new Set<() => void>();
  readonly #cache: LogCache;
  #files = new Map<string, FileDigest>();
  #log: string | undefined;
  #standing: Standing | undefined;
  #refreshing: Promise<void> | undefined;
  #loaded = false;
  #snapshotWaits = false;

  /** Starts from the snapshot alone and reads no file; the first refresh tells whether it still holds. */
  constructor(ports: LedgerPorts) {
    this.#ports = ports;
    this.#cache = new LogCache((name) => ports.texts.read(name));
    const snapshot = readSnapshot(ports.values.get(snapshotKey), undefined);
    // A garbled snapshot is as good as none.
    if (!snapshot || !isWhole(snapshot)) return;
    this.#files = new Map(Object.entries(snapshot.files));
    this.#log = snapshot.log;
  }

  /** Calls the listener after every change of what the log holds. Returns how to stop that. */
  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Where everything stands, as far as it is known: from the snapshot until the first refresh. */
  get standing(): Standing {
    this.#standing ??= standingOf([...this.#files.values()].map(({ digest }) => digest));
    return this.#standing;
  }

  /** The first day that anything belongs to; undefined when there is nothing. */
  get firstDay(): Day | undefined {
    const days = [...this.#files.values()].map(({ digest }) => digest.first).filter(Boolean);
    return days.sort()[0];
  }

  /** How many moments the days from `first` to `last` have. Reads no file. */
  momentsBetween(first: Day, last: Day): number {
    let count = 0;
    for (const { digest } of this.#files.values()) {
      if (digest.first === '' || digest.last < first || digest.first > last) continue;
      for (let day = first; day <= last; day = addDays(day, 1)) count += digest.moments[day] ?? 0;
    }
    return count;
  }

  /** Files with lines that could not be read, for the notice that says so. */
  get unreadable(): readonly { readonly file: string; readonly count: number }[] {
    return [...this.#files]
      .filter(([, file]) => file.unreadable > 0)
      .map(([file, { unreadable: count }]) => ({ file, count }));
  }

  /** UTF-16 units of the snapshot as it would be written now. */
  get snapshotSize(): number {
    return JSON.stringify(writeSnapshot(this.#log ?? '', this.#files)).length;
  }

  /** How many living facts there are. Reads every file. */
  async records(): Promise<number> {
    return (await this.facts(FIRST_DAY, LAST_DAY)).length;
  }

  /** Looks at the sizes of all files and reads those that changed. Rejects when the disk refuses. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#turns
      .take(async () => void (await this.#refresh()))
      .finally(() => {
        this.#refreshing = undefined;
      });
    return this.#refreshing;
  }

  /** Resolves when the log has been looked at once in this window. */
  ready(): Promise<void> {
    return this.#turns.take(() => this.#firstLook());
  }

  /** Appends facts; resolves when they are on disk and in what this ledger answers. */
  append(facts: readonly StoredFact[]): Promise<void> {
    return this.#turns.take(() => this.#append(facts));
  }

  /** Takes words out of every file; what is known is read anew afterwards. */
  rewrite(change: (text: string) => string): Promise<void> {
    return this.#turns.take(async () => {
      try {
        await rewriteLog(this.#ports.texts, change);
      } finally {
        this.#files.clear();
        this.#cache.clear();
        this.#loaded = false;
        await this.#refresh();
      }
    });
  }

  /** All living facts of the days from `first` to `last`, in the order of day and time. */
  facts(first: Day, last: Day): Promise<readonly Fact[]> {
    return this.#turns.take(async () => {
      await this.#firstLook();
      const found: Fact[] = [];
      for (const [name, { digest }] of this.#files) {
        if (digest.first === '' || digest.last < first || digest.first > last) continue;
        for (const fact of (await this.#cache.open(name)).newest.values()) {
          if (!isDeletion(fact) && fact.day >= first && fact.day <= last) found.push(fact);
        }
      }
      return found.sort(byDay);
    });
  }

  /** The newest revision of one thing, living or deleted; undefined when there is none. */
  find(id: string): Promise<StoredFact | undefined> {
    return this.#turns.take(async () => {
      await this.#firstLook();
      const name = fileOfId(id);
      return this.#files.has(name) ? (await this.#cache.open(name)).newest.get(id) : undefined;
    });
  }

  /**
   * The first look in a window, for whoever waits for it: at the newest months, where nearly all is
   * written, and at what the snapshot does not know. The other months follow at once, and whoever has
   * drawn something by then is told if one of them has changed.
   */
  async #firstLook(): Promise<void> {
    if (this.#loaded) return;
    const all = await this.#refresh(newestMonths);
    if (!all) this.#ports.later(() => void this.refresh().catch(() => undefined), 0);
  }

  /** Looks at the files, of those it knows at so many of the newest; returns whether these were all. */
  async #refresh(most = Number.POSITIVE_INFINITY): Promise<boolean> {
    const { texts } = this.#ports;
    const log = await texts.log();
    const names = (await texts.names()).filter(isLogFile).sort();
    const isKnown = (name: string) => log === this.#log && this.#files.has(name);
    const looked = names.filter((name, i) => i >= names.length - most || !isKnown(name));
    const sizes = await texts.sizes(looked);
    let changed = !this.#loaded;
    if (log !== this.#log) {
      this.#log = log;
      this.#files = new Map();
      this.#cache.clear();
      changed = true;
    }
    const there = new Set(names);
    for (const name of looked) if (!sizes.has(name)) there.delete(name);
    for (const name of this.#files.keys()) {
      if (there.has(name)) continue;
      this.#files.delete(name);
      this.#cache.delete(name);
      changed = true;
    }
    for (const [name, size] of sizes) {
      if (this.#files.get(name)?.size === size) continue;
      await this.#reread(name, size);
      changed = true;
    }
    this.#loaded = true;
    if (changed) this.#changed();
    return looked.length === names.length;
  }

  async #append(facts: readonly StoredFact[]): Promise<void> {
    if (!this.#loaded) await this.#refresh();
    try {
      for (const name of new Set(facts.map(({ id }) => fileOfId(id)))) {
        const group = facts.filter(({ id }) => fileOfId(id) === name);
        const lines = group.map((fact) => `${JSON.stringify(fact)}\n`).join('');
        const { before, after } = await this.#ports.texts.append(name, lines);
        if ((await this.#ports.texts.log()) !== this.#log) {
          // Another window decided meanwhile where home is, and the line went there.
          await this.#refresh();
          continue;
        }
        const cached = this.#cache.get(name);
        const known = this.#files.get(name);
        if (cached && known?.size === before) {
          for (const fact of group) {
            if (isNewer(fact.rev, cached.newest.get(fact.id)?.rev))
              cached.newest.set(fact.id, fact);
          }
          this.#files.set(name, digestFile(cached, after));
        } else await this.#reread(name, after);
      }
    } finally {
      this.#changed();
    }
  }

  async #reread(name: string, size: number): Promise<void> {
    this.#cache.delete(name);
    this.#files.set(name, digestFile(await this.#cache.open(name), size));
  }

  #changed(): void {
    this.#standing = undefined;
    for (const listener of this.#listeners) listener();
    if (this.#snapshotWaits) return;
    this.#snapshotWaits = true;
    this.#ports.later(() => {
      this.#snapshotWaits = false;
      if (this.#log === undefined) return;
      const snapshot = writeSnapshot(this.#log, this.#files);
      // Losing a snapshot costs a reading of the log, nothing else.
      this.#ports.values.set(snapshotKey, snapshot).catch(() => undefined);
    }, 1000);
  }
}
