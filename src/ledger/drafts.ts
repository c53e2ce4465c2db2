import type { Day } from '../core/day.ts';

/** Text that is being typed: kept beside the log until it becomes a fact. */
export interface Draft {
  /** The id that the entry has or will have, or `intention-2026-W47`. */
  readonly id: string;
  readonly text: string;
  readonly program?: string | undefined;
  readonly task?: string | undefined;
  readonly week?: string | undefined;
  /** The day it is about; absent for the day on which it is kept. */
  readonly day?: Day | undefined;
  readonly prompt?: string | undefined;
  /** Written for the lead and not changed since: it becomes no entry by being left. */
  readonly offered?: boolean | undefined;
}

/** Where drafts are kept; every call resolves when the disk has it. */
export interface Drafts {
  all(): Promise<readonly Draft[]>;
  write(draft: Draft): Promise<void>;
  remove(id: string): Promise<void>;
  /** Changes the stored text of every draft, also of those that cannot be read. */
  rewrite(change: (json: string) => string): Promise<void>;
}
