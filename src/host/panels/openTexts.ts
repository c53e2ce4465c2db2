import { withoutWord } from '../../core/withoutWord.ts';
import { wordsTaken } from '../../core/wordsTaken.ts';

/**
 * The texts that are open on a page of this window, as they were last seen stored. When *Forget
 * Person* has taken a name out of one of them in another window, the page may not have heard of it
 * yet and send the name once more; it does not get to the disk.
 */
export class OpenTexts {
  readonly #seen = new Map<string, string>();
  readonly #taken = new Map<string, readonly string[]>();

  /** Takes note of what is stored under an id now. */
  see(id: string, stored: string): void {
    const words = wordsTaken(this.#seen.get(id) ?? stored, stored);
    if (words.length > 0) this.#taken.set(id, [...(this.#taken.get(id) ?? []), ...words]);
    this.#seen.set(id, stored);
  }

  /** A text that the page sent, as it may be stored over `stored`. */
  take(id: string, sent: string, stored: string): string {
    this.see(id, stored);
    const text = (this.#taken.get(id) ?? []).reduce(withoutWord, sent);
    // The page has caught up: who writes the name again now means it.
    if (text === sent) this.#taken.delete(id);
    return text;
  }

  /** Takes note that a text is stored that this window wrote. */
  wrote(id: string, text: string): void {
    this.#seen.set(id, text);
  }
}
