import type { Became, PracticeState } from '../core/fact.ts';
import type { Outcome } from '../core/outcome.ts';
import type { WeeklySummary } from '../core/weeklySummary.ts';
import type { Render } from './channel.ts';

/** What the weekly summary page shows: the summary and what belongs to this window alone. */
export interface WeeklySummaryModel {
  readonly summary: WeeklySummary;
  /** Marked sample data that is stored nowhere. */
  readonly example: boolean;
  /** The intention as last typed, when it is not yet kept; wins over the summary's own. */
  readonly intentionDraft?: string | undefined;
  /** Answers to lines of "Anything you remember?" that were refused, by row. */
  readonly refused: readonly {
    readonly row: number;
    readonly line: string;
    readonly reason: string;
  }[];
  /** How its lines that were logged were understood: "Held back · with p · Sunday 22 November". */
  readonly logged: readonly {
    readonly row: number;
    readonly line: string;
    readonly reading: string;
  }[];
  /** There is something of this week or before it; what lies before all records cannot be closed. */
  readonly begun: boolean;
}

export type ToWeeklySummary = Render<WeeklySummaryModel>;

export type FromWeeklySummary =
  | { readonly type: 'ready' }
  /** Without a week: to the one that has today in it. */
  | { readonly type: 'go'; readonly week?: string | undefined }
  | { readonly type: 'became'; readonly id: string; readonly became: Became }
  | {
      readonly type: 'outcome';
      readonly id: string;
      readonly outcome: Outcome;
      readonly text: string;
    }
  | {
      readonly type: 'setTask';
      /** The week the box was ticked in: the page may be a step behind the host. */
      readonly week: string;
      readonly program: string;
      readonly task: string;
      readonly state: PracticeState;
    }
  /** `done` when the field was left: keep it; otherwise it is only a draft. */
  | {
      readonly type: 'intention';
      readonly week: string;
      readonly text: string;
      readonly done: boolean;
    }
  | {
      readonly type: 'remember';
      readonly week: string;
      readonly row: number;
      readonly line: string;
    }
  | { readonly type: 'closeWeek'; readonly week: string; readonly intention: string }
  | { readonly type: 'writeAbout'; readonly week: string }
  | { readonly type: 'copyMarkdown'; readonly week: string }
  | { readonly type: 'example'; readonly show: boolean }
  | { readonly type: 'logMoment' };

/**
 * What the page leaves in the webview's state, where a panel that is restored finds it: the week
 * it showed, and what was typed and not yet answered for.
 */
export interface WeeklySummaryState {
  readonly week?: string | undefined;
  readonly table?: boolean | undefined;
  readonly unsaved?: { readonly id: string; readonly text: string } | undefined;
  /** The lines of "Anything you remember?" that were not sent yet. */
  readonly lines?: { readonly week: string; readonly texts: readonly string[] } | undefined;
}
