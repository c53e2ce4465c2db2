import type { KindId } from '../core/kind.ts';
import type { IfThen } from '../core/program.ts';

/** A text, and what to tell the author about it in a comment. */
export interface Said {
  readonly text: string;
  /** What the author may do next with it; the end of an answer that had no room, too. */
  readonly next?: string | undefined;
}

export interface PlannedTask {
  readonly id: string;
  readonly title: string;
  readonly remind: Said;
  readonly cadence: 'once' | 'workdays' | 'weekly' | '2-weekly';
  readonly minutes: number;
  readonly prompt: Said;
  readonly slip?: Said | undefined;
  readonly ifThen?: IfThen | undefined;
  readonly target?: PlannedTarget | undefined;
  readonly mode: 'solo' | 'pair';
  /** What the author may do next with the task. */
  readonly next?: string | undefined;
}

export interface PlannedTarget {
  readonly kind: KindId;
  readonly count: number;
  readonly per: 'week' | 'month';
}

export interface PlannedStep {
  readonly id: string;
  readonly title: string;
  readonly why?: Said | undefined;
  readonly doneWhen: Said;
  readonly tasks: readonly PlannedTask[];
  /** What the author may do next with the step. */
  readonly next?: string | undefined;
}

/** A program as the interview gives it, before it is written down. */
export interface Plan {
  readonly id: string;
  readonly title: Said;
  readonly purpose: Said;
  readonly steps: readonly PlannedStep[];
  /** Answers that found no place in a step. */
  readonly rest: readonly string[];
}
