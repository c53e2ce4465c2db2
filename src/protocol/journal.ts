import type { Day } from '../core/day.ts';
import type { Entry } from '../core/fact.ts';
import type { JournalGroup, JournalItem } from '../core/journalList.ts';
import type { OwnCard } from '../core/ownPage.ts';
import type { WeekWord } from '../core/practiceWeeks.ts';
import type { TaskCard } from '../core/taskCard.ts';
import type { Render } from './channel.ts';

/** The last weeks of a practice, oldest first. */
export interface PracticeWeeksModel {
  /** "Met in 4 of 6 weeks, one paused."; may be empty. */
  readonly sentence: string;
  readonly marks: readonly {
    /** "16 Nov" */
    readonly when: string;
    readonly word: WeekWord;
    readonly running: boolean;
  }[];
}

/** What a page to write on is about; kept with its draft and its entry. */
export type PageAbout = Pick<Entry, 'program' | 'task' | 'week'> & {
  readonly day?: Day | undefined;
};

/** The page that is open for writing. */
export interface OpenPage extends Pick<JournalItem, 'title' | 'inMyWords'> {
  /** The entry's id, which a new entry has from its first letter on. */
  readonly id: string;
  readonly about: PageAbout;
  /** "Tuesday 17 November · Hold the answer back" */
  readonly subtitle: string;
  /** Questions to write to, the task's own first; the page shows one and can go on to the next. */
  readonly prompts: readonly string[];
  /** Letter for letter as the page sent it; a text changed on the way reads as somebody else's. */
  readonly text: string;
  /**
   * `new`: nothing typed yet; `offered`: written for the lead, and gone when it is left unchanged;
   * `draft`: on disk as a draft; `kept`: in the log as it stands here.
   */
  readonly state: 'new' | 'offered' | 'draft' | 'kept';
  readonly card?: TaskCard | undefined;
  /** The head of a page that belongs to no task. */
  readonly ownCard?: OwnCard | undefined;
  /** Moments that count for this practice: "Held back", "Let her choose the cache TTL · Tue". */
  readonly moments: readonly { readonly label: string; readonly detail: string }[];
  /** Absent for what is done once or when it happens, and before it began. */
  readonly weeks?: PracticeWeeksModel | undefined;
  /** Earlier entries of the same practice, newest first. */
  readonly earlier: readonly {
    readonly id: string;
    readonly day: Day;
    readonly when: string;
    readonly text: string;
  }[];
}

/** What the journal page shows. */
export interface JournalModel {
  readonly groups: readonly JournalGroup[];
  /** There are entries older than the groups shown. */
  readonly more: boolean;
  /** What was searched for; empty when nothing. */
  readonly find: string;
  readonly open?: OpenPage | undefined;
  /** "Saved in this workspace", or where else the notes live. */
  readonly where: string;
  /** The last save was refused: what happened, what was not lost, what to do. */
  readonly problem?: string | undefined;
}

export type ToJournal = Render<JournalModel>;

export type FromJournal =
  | {
      readonly type: 'ready';
      readonly unsaved?: { readonly id: string; readonly text: string } | undefined;
    }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'new' }
  /** As typed, a moment after the last key: goes to the drafts. */
  | {
      readonly type: 'draft';
      readonly id: string;
      readonly text: string;
      readonly prompt?: string | undefined;
    }
  /** The entry was left, the window hides, or a minute passed: goes to the log. */
  | {
      readonly type: 'keep';
      readonly id: string;
      readonly text: string;
      readonly prompt?: string | undefined;
    }
  | { readonly type: 'delete'; readonly id: string }
  /** Puts what this page has to copy on the clipboard; an agenda with `notes` or without. */
  | { readonly type: 'copy'; readonly id: string; readonly notes: boolean }
  | { readonly type: 'find'; readonly text: string }
  | { readonly type: 'more' };

/**
 * What the page leaves in the webview's state, where a panel that is restored finds it: the entry
 * that was open, what it is about (nothing else knows before its first letter), and what was typed
 * and is not in the drafts yet.
 */
export interface JournalState {
  readonly open?: string | undefined;
  readonly about?: PageAbout | undefined;
  readonly unsaved?: { readonly id: string; readonly text: string } | undefined;
}
