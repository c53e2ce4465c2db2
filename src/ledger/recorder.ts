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

  /** An id for a thing that is not stored yet, such as a draft. */
  newId(): string {
    return this.#newId();
  }

  /** Records a new fact; `day` when it happened on another day than today. Resolves when it is on disk. */
  async add<F extends NewFact>(fact: F, day?: Day, id = this.#newId()): Promise<F & FactHead> {
    const { at, day: today } = this.#stamp();
    const added = { v: 1 as const, id, rev: this.#newId(id), at, day: day ?? today, ...fact };
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
    const act = this.#acts.at(-1);
    if (!act) return undefined;
    for (const { after } of act) {
      const now = await this.#ledger.find(after.id);
      if (now && now.rev !== this.#ours.get(after.id)) {
        this.#acts.pop();
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
    this.#acts.pop();
    return act[0]?.after;
  }

  #deletionOf({ v, id, at, day, type }: StoredFact): StoredFact {
    return { v, id, rev: this.#newId(this.#ours.get(id) ?? id), at, day, type, deleted: true };
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
