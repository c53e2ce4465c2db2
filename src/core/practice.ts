import { type Day, earlierDay } from './day.ts';
import { shortDate } from './dayText.ts';
import { isNewer, type Mark, practiceKey, stateOf, taskKey } from './digest.ts';
import type { Fact, PracticeState } from './fact.ts';
import { type Cadence, type Period, periodOf } from './period.ts';
import type { Target, Task } from './program.ts';
import type { Standing } from './standing.ts';
import type { WeekStart } from './week.ts';

/** What a practice is looked at with. `facts` reach back at least to the period's first day or a month. */
export interface PracticeContext {
  readonly program: string;
  readonly start: Day;
  readonly weekStart: WeekStart;
  readonly standing: Standing;
  readonly facts: readonly Fact[];
}

/** How a practice stands in the period that contains one day. */
export interface PracticeNow {
  /** Absent for tasks that happen when they happen. */
  readonly box?: boolean | undefined;
  readonly state: PracticeState;
  /** "4 logged, aim 3", "skipped: on leave", "when it happens"; '' when there is nothing to say. */
  readonly detail: string;
  /** Practised, or its target reached. */
  readonly met: boolean;
  /** Something was logged or partly done. */
  readonly showedUp: boolean;
}

/** How a task stands on a day. */
export function practiceOn(task: Task, day: Day, context: PracticeContext): PracticeNow {
  const period = periodOf(task.cadence, day, {
    weekStart: context.weekStart,
    programStart: context.start,
  });
  const set = latestIn(task, { first: period.first, last: earlierDay(day, period.last) }, context);
  const state = set?.state ?? 'open';
  const logged = task.target ? countFor(task.target, day, context) : 0;
  const details = [
    task.target ? `${logged} logged, aim ${task.target.count}` : '',
    stateDetail(task, state, set?.day, context.facts),
  ];
  return {
    box: task.cadence === 'open' ? undefined : state === 'practised',
    state,
    detail: details.filter(Boolean).join(' · '),
    met: state === 'practised' || (task.target !== undefined && logged >= task.target.count),
    showedUp: state === 'partly' || logged > 0,
  };
}

/** Whether a task was practised on any day up to this one. */
export function practisedBy(task: Task, day: Day, context: PracticeContext): boolean {
  for (const days of histories(task, context)) {
    for (const [on, [letter]] of days)
      if (on <= day && stateOf(letter) === 'practised') return true;
  }
  return false;
}

/** How many moments count for a target in the stretch of time that contains a day. */
export function countFor(
  target: Target,
  day: Day,
  context: Pick<PracticeContext, 'start' | 'weekStart' | 'facts'>,
): number {
  const cadence = ({ week: 'weekly', '2-week': '2-weekly', month: 'monthly' } as const)[target.per];
  const { first } = periodOf(cadence satisfies Cadence, day, {
    weekStart: context.weekStart,
    programStart: context.start,
  });
  return context.facts.filter(
    (fact) =>
      fact.type === 'moment' &&
      fact.day >= first &&
      fact.day <= day &&
      target.kinds.includes(fact.kind),
  ).length;
}

function latestIn(
  task: Task,
  period: Period,
  context: PracticeContext,
): { readonly state: PracticeState; readonly day: Day } | undefined {
  let latest: { readonly mark: Mark; readonly day: Day } | undefined;
  for (const days of histories(task, context)) {
    for (const [day, mark] of days) {
      if (day < period.first || day > period.last) continue;
      if (isNewer(mark[1], latest?.mark[1])) latest = { mark, day };
    }
  }
  return latest && { state: stateOf(latest.mark[0]), day: latest.day };
}

function histories(task: Task, { program, standing }: PracticeContext): ReadonlyMap<Day, Mark>[] {
  const keys = [taskKey(program, task.id), ...(task.practice ? [practiceKey(task.practice)] : [])];
  return keys.map((key) => standing.tasks.get(key) ?? new Map());
}

function stateDetail(
  task: Task,
  state: PracticeState,
  day: Day | undefined,
  facts: readonly Fact[],
): string {
  switch (state) {
    case 'skipped': {
      const reason = facts.findLast(
        (fact) =>
          fact.type === 'task' &&
          fact.task === task.id &&
          fact.day === day &&
          fact.state === 'skipped',
      );
      return reason?.type === 'task' && reason.reason ? `skipped: ${reason.reason}` : 'skipped';
    }
    case 'partly':
      return 'partly';
    case 'practised':
      return task.cadence === 'once' || task.cadence === 'open'
        ? `practised${day ? ` ${shortDate(day)}` : ''}`
        : '';
    default:
      return task.cadence === 'open' ? 'when it happens' : '';
  }
}
