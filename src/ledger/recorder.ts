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

/** What one press of Undo takes back; only the recorder looks inside. */
export type Act = readonly Change[];

/** Says in a sentence why an act cannot be taken back. */
export class UndoRefused extends Error {}

/** The instant now with its offset, and the local calendar day it belongs to. */
export type Stamp = () => { readonly at: string; readonly day: Day };

/** Turns what a user does into facts with ids, revisions and days, and can take them back. */
export class Recorder {
  readonly #ledger: Ledger;
  readonly #newId: NewId;
  readonly #stamp: Stamp;
  readonly #acts: Act[] = [];
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

  /** The newest act of this window that can be taken back. */
  get newestAct(): Act | undefined {
    return this.#acts.at(-1);
  }

  /**
   * Takes back an act of this window, the newest one when none is named, and returns what it had
   * written; undefined when there is none, or it is taken back already. Throws `UndoRefused` when
   * another window has since written a newer revision, or a later act of this one has.
   */
  async undo(act = this.newestAct): Promise<StoredFact | undefined> {
    const at = act ? this.#acts.indexOf(act) : -1;
    if (!act || at < 0) return undefined;
    const later = this.#acts.slice(at + 1).flat();
    if (act.some(({ after }) => later.some((one) => one.after.id === after.id))) {
      throw new UndoRefused(
        'You have changed this since. Undo takes back the newest change first.',
      );
    }
    // Taken at once, so that a second press meanwhile takes the act before it.
    this.#acts.splice(at, 1);
    try {
      await this.#takeBack(act);
    } catch (error) {
      if (!(error instanceof UndoRefused)) this.#acts.splice(at, 0, act);
      throw error;
    }
    return act[0]?.after;
  }

  async #takeBack(act: Act): Promise<void> {
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

  async #act(changes: Act): Promise<void> {
    await this.#append(changes.map(({ after }) => after));
    this.#acts.push(changes);
  }

  async #append(facts: readonly StoredFact[]): Promise<void> {
    await this.#ledger.append(facts);
    for (const { id, rev } of facts) this.#ours.set(id, rev);
  }
}
