/** The one thing the ledger needs from a disk: named texts that only grow. */
export interface Texts {
  /** Names the log these texts belong to (its folder); it can change while nothing is recorded yet. */
  log(): Promise<string>;
  /** The names of all texts; an absent folder has none. */
  names(): Promise<readonly string[]>;
  /** The sizes in bytes of these texts; what is no text is left out. */
  sizes(names: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The whole of a text; an absent one is empty. */
  read(name: string): Promise<string>;
  /**
   * Appends whole lines (each ends with a line feed) and resolves only when they are on disk, with
   * the text's size in bytes after it and, that less what was written, before: a size that the caller
   * does not know tells that somebody else wrote too. Begins a new line first when an earlier write was
   * torn. Rejects when the disk refuses.
   */
  append(name: string, lines: string): Promise<{ readonly before: number; readonly after: number }>;
  /**
   * Rewrites a text as a whole, beside itself and renamed over, for the one act that takes words out
   * of the past: forgetting a person. What another window appends meanwhile is kept.
   */
  rewrite(name: string, change: (text: string) => string): Promise<void>;
}
