import type { Day } from './day.ts';

/** Notices that another day has begun. It asks for the day only when it is let look. */
export class DayTurn {
  readonly #today: () => Day;
  readonly #listeners = new Set<() => void>();
  #known: Day | undefined;

  constructor(today: () => Day) {
    this.#today = today;
  }

  /** Calls the listener once for every look that finds another day than the look before. Returns how to stop that. */
  onDidTurn(listener: () => void): () => void {
    this.#known ??= this.#today();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  look(): void {
    const today = this.#today();
    if (this.#known === undefined || today === this.#known) return;
    this.#known = today;
    for (const listener of this.#listeners) listener();
  }
}
