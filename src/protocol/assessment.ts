import type { Answers } from '../core/assessmentChanges.ts';
import type { AssessmentPart } from '../core/assessmentParts.ts';
import type { StandPart } from '../core/assessmentStand.ts';
import type { NamedPractice } from '../core/firstPractices.ts';
import type { Render } from './channel.ts';

/** The form, while it is filled in. */
export interface AssessmentForm {
  readonly kind: 'form';
  readonly parts: readonly AssessmentPart[];
  /** What 1 and 5 mean. */
  readonly scale: { readonly low: string; readonly high: string };
  /** As they stand in the draft, or in the answers that are changed. */
  readonly answers: Answers;
  /** "3 August" when it was taken before, so that it can be left as it was. */
  readonly lastTaken?: string | undefined;
}

/** What a taken assessment comes to. */
export interface AssessmentResult {
  readonly kind: 'result';
  /** "Friday 20 November" */
  readonly taken: string;
  /** It was taken today, so an answer can still be changed. */
  readonly today: boolean;
  /** Since the time before: "handing over: from 2 to 4"; absent the first time. */
  readonly changes?: { readonly since: string; readonly lines: readonly string[] } | undefined;
  /** Where mine and theirs differ. */
  readonly gaps: readonly { readonly text: string; readonly sentence: string }[];
  /** The answers in words. */
  readonly stand: readonly StandPart[];
  /** One practice for each of the skills that stand lowest, and what else there is for low ones. */
  readonly practices: {
    readonly first: readonly NamedPractice[];
    readonly more: readonly NamedPractice[];
  };
}

/** What the assessment page shows. */
export interface AssessmentModel {
  readonly program: string;
  readonly programTitle: string;
  /** The program in focus, when it is another one. */
  readonly focusTitle?: string | undefined;
  readonly body: AssessmentForm | AssessmentResult;
  /** The last save was refused: what happened, what was not lost, what to do. */
  readonly problem?: string | undefined;
}

export type ToAssessment = Render<AssessmentModel>;

export type FromAssessment =
  | { readonly type: 'ready' }
  /** All answers as they stand after a change: go to the drafts. */
  | { readonly type: 'answers'; readonly program: string; readonly answers: Answers }
  /** Done: goes to the log. */
  | { readonly type: 'finish'; readonly program: string; readonly answers: Answers }
  /** Changes today's answers, or begins anew on another day. */
  | { readonly type: 'again' }
  /** Back to what was taken last; the draft goes. */
  | { readonly type: 'leave' }
  | { readonly type: 'copyAgenda' }
  | { readonly type: 'openTask'; readonly program: string; readonly task: string };

/** What the page leaves in the webview's state, where a panel that is restored finds it. */
export interface AssessmentState {
  readonly program?: string | undefined;
}
