import type { KindId } from './kind.ts';
import type { Cadence } from './period.ts';

/** Who a program or a task is written for. */
export type Audience = 'people-lead' | 'senior-ic' | 'undecided';

/** The six skills of a lead that programs train and the self-assessment asks about. */
export type Skill =
  | 'communicating'
  | 'handing-over'
  | 'influencing'
  | 'setting-goals'
  | 'holding-to-account'
  | 'handling-conflict';

/** A count of logged moments that fills a reflection; it never passes or blocks a task. */
export interface Target {
  readonly kinds: readonly KindId[];
  readonly count: number;
  readonly per: 'week' | '2-week' | 'month';
}

/** How well founded a task is: a grade for authors, a note in honest words for readers. */
export interface Evidence {
  readonly grade?: 'A' | 'B' | 'C' | 'D' | undefined;
  readonly note: string;
}

/** Another wording of a task, for one audience or as a fresh way to say it. */
export interface Variant {
  readonly for?: Audience | undefined;
  readonly title?: string | undefined;
  readonly remind: string;
}

/** "If X asks me Y, then I ask Z": one line that a lead may take as a brake. */
export interface IfThen {
  readonly if: string;
  readonly then: string;
}

/** A reminder to think and act, practised once in each of its periods. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly remind: string;
  readonly cadence: Cadence;
  readonly why?: string | undefined;
  readonly how?: string | undefined;
  readonly slip?: string | undefined;
  readonly minutes?: number | undefined;
  readonly target?: Target | undefined;
  readonly prompt?: string | undefined;
  readonly variants?: readonly Variant[] | undefined;
  readonly ifThen?: IfThen | undefined;
  readonly skipIf?: string | undefined;
  readonly evidence?: Evidence | undefined;
  readonly mode?: 'solo' | 'pair' | 'team' | undefined;
  readonly pillar?: string | undefined;
  readonly audience?: readonly Audience[] | undefined;
  readonly agenda?: readonly string[] | undefined;
  readonly skills?: readonly Skill[] | undefined;
  /** A shared id: the same practice in two programs shares its history. */
  readonly practice?: string | undefined;
}

/** A stretch of the path, with the question that tells when it is reached. */
export interface BigStep {
  readonly id: string;
  readonly title: string;
  readonly tasks: readonly Task[];
  readonly why?: string | undefined;
  readonly doneWhen?: string | undefined;
  readonly phase?: 'before' | 'first-90' | 'ongoing' | undefined;
  /** Ids of the one or two tasks that go on after the step is reached. */
  readonly keep?: readonly string[] | undefined;
}

/** One statement of a self-assessment, rated on the assessment's scale. */
export interface AssessmentItem {
  readonly id: string;
  readonly text: string;
  readonly part?: 'skills' | 'motivation' | 'expectations' | undefined;
  readonly skill?: Skill | undefined;
}

/** What a lead rates at the start of a program and again later; 1 is `low`, 5 is `high`. */
export interface Assessment {
  readonly scale?: { readonly low: string; readonly high: string } | undefined;
  readonly items: readonly AssessmentItem[];
}

/** A purpose, a path of Big Steps to it, and the tasks of each step. */
export interface Program {
  readonly schema: 1;
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly steps: readonly BigStep[];
  readonly version?: string | undefined;
  readonly audience?: readonly Audience[] | undefined;
  readonly weeks?: number | undefined;
  readonly credits?: readonly string[] | undefined;
  readonly assessment?: Assessment | undefined;
}

/** Finds a task and the step it stands in; undefined when the program has no such task. */
export function taskIn(
  program: Program,
  taskId: string,
): { readonly step: BigStep; readonly task: Task } | undefined {
  for (const step of program.steps) {
    const task = step.tasks.find(({ id }) => id === taskId);
    if (task) return { step, task };
  }
  return undefined;
}
