import type { Day } from '../core/day.ts';
import {
  type Fact,
  type FactHead,
  isDeletion,
  type NewFact,
  type StoredFact,
} from '../core/fact.ts';
import type { Ledger } from './ledger.ts';
import type { NewId } from './newId.ts';

/** What one act changed: the newest revision before it (none for a new thing) and after it. */
interface Change {
  readonly before: StoredFact | undefined;
  readonly after: StoredFact;
}

/** Says in a sentence why an act cannot be taken back. */
export class UndoRefused extends Error {}

/** The instant now with its offset, and the local calendar day it belongs to. */
export type Stamp = () => { readonly at: string; readonly day: Day };

/** Turns what a user does into facts with ids, revisions and days, and can take them back. */
export class Recorder {
  readonly #ledger: Ledger;
  readonly #newId: NewId;
  readonly #stamp: Stamp;
  readonly #acts: (readonly Change[])[] = [];
  readonly #ours = new Map<string, string>();

  constructor(ledger: Ledger, newId: NewId, stamp: Stamp) {
    this.#ledger = ledger;
    this.#newId = newId;
    this.#stamp = stamp;
  }

  /** An id for a thing that is not stored yet, such as a draft; greater than `after`. */
  newId(after?: string): string {
    return this.#newId(after);
  }

  /** Records a new fact; `day` when it happened on another day than today. Resolves when it is on disk. */
  async add<F extends NewFact>(fact: F, day?: Day, id = this.#newId()): Promise<F & FactHead> {
    const { at, day: today } = this.#stamp();
    const added = { ...fact, v: 1 as const, id, rev: this.#newId(id), at, day: day ?? today };
    await this.#act([{ before: undefined, after: added as unknown as Fact }]);
    return added;
  }

  /** Records a new revision of a fact. The instant stays; the day follows an edit that names one. */
  async revise<F extends Fact>(
    fact: F,
    change: Partial<Omit<F, 'v' | 'id' | 'rev' | 'type'>>,
  ): Promise<F> {
    const revised = { ...fact, ...change, rev: this.#newId(fact.rev) };
    await this.#act([{ before: fact, after: revised }]);
    return revised;
  }

  /** Takes a thing away; its earlier revisions stay in the file. */
  async remove(fact: Fact): Promise<void> {
    await this.#act([{ before: fact, after: this.#deletionOf(fact) }]);
  }

  /** Whether there is an act of this window to take back. */
  get canUndo(): boolean {
    return this.#acts.length > 0;
  }

  /**
   * Takes back the newest act of this window and returns what it had written; undefined when there
   * is none. Throws `UndoRefused` when another window has since written a newer revision.
   */
  async undo(): Promise<StoredFact | undefined> {
    // Taken at once, so that a second press meanwhile takes the act before it.
    const act = this.#acts.pop();
    if (!act) return undefined;
    try {
      await this.#takeBack(act);
    } catch (error) {
      if (!(error instanceof UndoRefused)) this.#acts.push(act);
      throw error;
    }
    return act[0]?.after;
  }

  async #takeBack(act: readonly Change[]): Promise<void> {
    // What another window wrote is on disk, and not in this ledger until it looks.
    await this.#ledger.refresh();
    for (const { after } of act) {
      const now = await this.#ledger.find(after.id);
      if (now?.rev !== this.#ours.get(after.id)) {
        throw new UndoRefused(
          'Another window has changed this since, so it stays as it is there. Edit it directly instead.',
        );
      }
    }
    const back = act.map(({ before, after }) =>
      before && !isDeletion(before)
        ? { ...before, rev: this.#newId(this.#ours.get(after.id)) }
        : this.#deletionOf(after),
    );
    await this.#append(back);
  }

  /** Forgets every act of this window: nothing of them can come back by Undo. */
  forgetActs(): void {
    this.#acts.length = 0;
    this.#ours.clear();
  }

  #deletionOf({ v, id, rev, at, day, type }: StoredFact): StoredFact {
    const ours = this.#ours.get(id);
    const newest = ours !== undefined && ours > rev ? ours : rev;
    return { v, id, rev: this.#newId(newest), at, day, type, deleted: true };
  }

  async #act(changes: readonly Change[]): Promise<void> {
    await this.#append(changes.map(({ after }) => after));
    this.#acts.push(changes);
  }

  async #append(facts: readonly StoredFact[]): Promise<void> {
    await this.#ledger.append(facts);
    for (const { id, rev } of facts) this.#ours.set(id, rev);
  }
}
