import type { Day } from './day.ts';
import type { Fit } from './fit.ts';
import type { KindId } from './kind.ts';
import type { Level } from './level.ts';
import type { OnPurpose } from './onPurpose.ts';
import type { Outcome } from './outcome.ts';
import type { Target } from './program.ts';
import type { Trigger } from './trigger.ts';
import type { Week } from './week.ts';

/**
 * What every stored line carries. `id` names the thing, `rev` one version of it; both sort by time
 * and the greatest `rev` per id wins. `at` is the instant with its offset (RFC 3339); `day` is the
 * local calendar day decided when it happened, so that travel and DST never move it.
 */
export interface FactHead {
  readonly v: 1;
  readonly id: string;
  readonly rev: string;
  readonly at: string;
  readonly day: Day;
}

/** How a moment worked out, and the day it was answered. */
export interface MomentOutcome {
  readonly value: Outcome;
  readonly day: Day;
  readonly text?: string | undefined;
}

/** A delegation moment: I gave room, or I stepped in. */
export interface Moment extends FactHead {
  readonly type: 'moment';
  readonly kind: KindId;
  readonly who?: string | undefined;
  readonly area?: string | undefined;
  readonly onPurpose?: OnPurpose | undefined;
  readonly level?: Level | undefined;
  readonly trigger?: Trigger | undefined;
  readonly note?: string | undefined;
  readonly checkIn?: Day | undefined;
  /** Of a handover: whether the stretch is wanted, and what it may grow. */
  readonly wanted?: 'yes' | 'unsure' | 'no' | undefined;
  readonly grows?: string | undefined;
  readonly outcome?: MomentOutcome | undefined;
}

/** An area of the letting-go list: what only I decide, and to whom it goes. The newest one counts. */
export interface AreaSet extends FactHead {
  readonly type: 'area';
  readonly area: string;
  readonly successor?: string | undefined;
  readonly level?: Level | undefined;
  /** `2027-01` */
  readonly month?: string | undefined;
  readonly state: 'mine' | 'handing-over' | 'theirs' | 'dropped';
}

/** What a person said they want, on the day I asked. The newest one counts. */
export interface PersonSet extends FactHead {
  readonly type: 'person';
  readonly who: string;
  readonly wants: string;
}

/** How a practice stands in one period; `open` means nothing is said about it. */
export type PracticeState = 'practised' | 'partly' | 'skipped' | 'open';

/** A task's state was set for the period that contains `day`. */
export interface TaskSet extends FactHead {
  readonly type: 'task';
  readonly program: string;
  readonly task: string;
  readonly practice?: string | undefined;
  readonly state: PracticeState;
  readonly reason?: string | undefined;
}

/** A Big Step was declared reached, or opened again; `text` answers its done-when sentence. */
export interface StepSet extends FactHead {
  readonly type: 'step';
  readonly program: string;
  readonly step: string;
  readonly state: 'reached' | 'open';
  readonly text?: string | undefined;
}

/** What became of an intention, said a week later. */
export type Became = 'did' | 'partly' | 'not-up';

/** A sentence in the lead's own words: a program's purpose or brake, or the intention for a week. */
export interface Line extends FactHead {
  readonly type: 'line';
  readonly line: 'purpose' | 'brake' | 'intention';
  readonly text: string;
  readonly program?: string | undefined;
  readonly week?: Week | undefined;
  readonly became?: Became | undefined;
}

/** A program was chosen (put in focus), paused, resumed or finished. */
export interface ProgramSet extends FactHead {
  readonly type: 'program';
  readonly program: string;
  readonly act: 'chosen' | 'paused' | 'resumed' | 'finished';
  readonly start?: Day | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly reason?: string | undefined;
}

/**
 * The target of a task changed in its program: what it was before this day, and what it is from then
 * on; absent for none. So weeks that are over keep their aim.
 */
export interface TargetSet extends FactHead {
  readonly type: 'target';
  readonly program: string;
  readonly task: string;
  readonly was?: Target | undefined;
  readonly now?: Target | undefined;
}

/** A journal entry. */
export interface Entry extends FactHead {
  readonly type: 'entry';
  readonly text: string;
  readonly program?: string | undefined;
  readonly task?: string | undefined;
  readonly moments?: readonly string[] | undefined;
  readonly week?: Week | undefined;
  readonly prompt?: string | undefined;
}

/** A week was closed in the weekly summary, or opened again. */
export interface WeekSet extends FactHead {
  readonly type: 'week';
  readonly week: Week;
  readonly state: 'closed' | 'open';
}

/** The answers to the three fit questions. The newest one counts. */
export interface FitSet extends FactHead, Fit {
  readonly type: 'fit';
}

/** An answer of a self-assessment: a rating from 1 to 5, or words. */
export type Answer = 1 | 2 | 3 | 4 | 5 | string;

/** A self-assessment of a program was taken; the answers by item id, those left open left out. */
export interface AssessmentSet extends FactHead {
  readonly type: 'assessment';
  readonly program: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** Everything that can happen. What the product shows is computed from these and nothing else. */
export type Fact =
  | Moment
  | TaskSet
  | StepSet
  | Line
  | ProgramSet
  | TargetSet
  | Entry
  | WeekSet
  | AreaSet
  | PersonSet
  | FitSet
  | AssessmentSet;

/** The thing was taken back or deleted; its earlier revisions stay in the file. */
export interface Deletion extends FactHead {
  readonly type: Fact['type'];
  readonly deleted: true;
}

/** One line of the log. */
export type StoredFact = Fact | Deletion;

/** Whether a stored line takes its thing away. */
export const isDeletion = (fact: StoredFact): fact is Deletion => 'deleted' in fact;

/** What a caller says of a new fact; the ledger adds the head. */
export type NewFact = Fact extends infer F
  ? F extends Fact
    ? Omit<F, keyof FactHead>
    : never
  : never;
