import { aimOn } from './aim.ts';
import { type Day, earlierDay } from './day.ts';
import { shortDate } from './dayText.ts';
import { isNewer, type Mark, practiceKey, stateOf, taskKey } from './digest.ts';
import type { Fact, PracticeState } from './fact.ts';
import { pauseOn } from './pauses.ts';
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
  /** Before a program starts and in its first week a target is no aim: what is logged is only counted. */
  readonly noAim?: boolean | undefined;
  readonly hideNumbers?: boolean | undefined;
}

/** How a practice stands in the period that contains one day. */
export interface PracticeNow {
  /** Absent for tasks that happen when they happen. */
  readonly box?: boolean | undefined;
  readonly state: PracticeState;
  /** "4 logged, aim 3", "skipped: on leave", "when it happens"; '' when there is nothing to say. */
  readonly detail: string;
  /** Why it was skipped, in the lead's own words, which `detail` has, too. */
  readonly reason?: string | undefined;
  /** Practised, or its target reached. */
  readonly met: boolean;
  /** Something was logged or partly done. */
  readonly showedUp: boolean;
  /** Its program rests, and nothing else was said. */
  readonly paused: boolean;
}

/** How a task stands on a day. */
export function practiceOn(task: Task, day: Day, context: PracticeContext): PracticeNow {
  const period = periodOf(task.cadence, day, {
    weekStart: context.weekStart,
    programStart: context.start,
  });
  const set = latestIn(task, { first: period.first, last: earlierDay(day, period.last) }, context);
  const state = set?.state ?? 'open';
  const target = aimOn(task, day, context);
  const logged = target ? countFor(target, day, context) : 0;
  const paused =
    state === 'open' && pauseOn(context.standing.programs.get(context.program), day) !== undefined;
  const noAim = paused || (context.noAim ?? false);
  const reason = reasonOf(set, context.facts);
  const details = [
    target && !context.hideNumbers ? loggedText(logged, target, noAim) : '',
    paused ? 'paused' : stateDetail(task, set, reason),
  ];
  return {
    box: task.cadence === 'open' ? undefined : state === 'practised',
    state,
    detail: details.filter(Boolean).join(' · '),
    ...(reason !== undefined && { reason }),
    met: state === 'practised' || (target !== undefined && logged >= target.count),
    showedUp: state === 'partly' || logged > 0,
    paused,
  };
}

function loggedText(logged: number, { count }: Target, noAim: boolean): string {
  if (!noAim) return `${logged} logged, aim ${count}`;
  return logged > 0 ? `${logged} logged` : '';
}

/** Whether a task was practised in any period up to this day; a tick taken back in its period is none. */
export function practisedBy(task: Task, day: Day, context: PracticeContext): boolean {
  const newest = new Map<Day, Mark>();
  for (const days of historiesOf(task, context)) {
    for (const [on, mark] of days) {
      if (on > day) continue;
      const { first } = periodOf(task.cadence, on, {
        weekStart: context.weekStart,
        programStart: context.start,
      });
      if (isNewer(mark[1], newest.get(first)?.[1])) newest.set(first, mark);
    }
  }
  return [...newest.values()].some(([letter]) => stateOf(letter) === 'practised');
}

/** The days of a stretch on which a task was practised, as each day's own state has it. */
export function daysPractised(
  task: Task,
  { first, last }: Period,
  context: Pick<PracticeContext, 'program' | 'standing'>,
): readonly Day[] {
  const days = historiesOf(task, context).flatMap((history) => [...history.keys()]);
  return [...new Set(days)]
    .filter((day) => day >= first && day <= last)
    .filter((day) => latestIn(task, { first: day, last: day }, context)?.state === 'practised')
    .sort();
}

/** How many moments count for a target in the stretch of time that contains a day, up to that day. */
export function countFor(
  target: Target,
  day: Day,
  context: Pick<PracticeContext, 'start' | 'weekStart' | 'facts'>,
): number {
  const { first } = periodOf(targetCadence(target), day, {
    weekStart: context.weekStart,
    programStart: context.start,
  });
  return countIn(target, { first, last: day }, context);
}

/** The cadence whose periods a target is counted in. */
export const targetCadence = ({ per }: Target): Cadence =>
  (({ week: 'weekly', '2-week': '2-weekly', month: 'monthly' }) as const)[per];

/** How many moments of these days count for a target. */
export const countIn = (
  { kinds }: Target,
  { first, last }: Period,
  { facts }: Pick<PracticeContext, 'facts'>,
) =>
  facts.filter(
    (fact) =>
      fact.type === 'moment' && fact.day >= first && fact.day <= last && kinds.includes(fact.kind),
  ).length;

/** How a practice was last set in a period; undefined when it was not. */
export function latestIn(
  task: Task,
  period: Period,
  context: Pick<PracticeContext, 'program' | 'standing'>,
): { readonly state: PracticeState; readonly day: Day; readonly rev: string } | undefined {
  let latest: { readonly mark: Mark; readonly day: Day } | undefined;
  for (const days of historiesOf(task, context)) {
    for (const [day, mark] of days) {
      if (day < period.first || day > period.last) continue;
      if (isNewer(mark[1], latest?.mark[1])) latest = { mark, day };
    }
  }
  return latest && { state: stateOf(latest.mark[0]), day: latest.day, rev: latest.mark[1] };
}

/** How a practice was set by day: as this task, and as the practice that several programs share. */
export function historiesOf(
  task: Task,
  { program, standing }: Pick<PracticeContext, 'program' | 'standing'>,
): readonly ReadonlyMap<Day, Mark>[] {
  const keys = [taskKey(program, task.id), ...(task.practice ? [practiceKey(task.practice)] : [])];
  return keys.map((key) => standing.tasks.get(key) ?? new Map());
}

function reasonOf(set: ReturnType<typeof latestIn>, facts: readonly Fact[]): string | undefined {
  if (set?.state !== 'skipped') return undefined;
  const fact = facts.find(({ rev }) => rev === set.rev);
  return fact?.type === 'task' ? fact.reason : undefined;
}

function stateDetail(
  { cadence }: Task,
  set: ReturnType<typeof latestIn>,
  reason: string | undefined,
): string {
  switch (set?.state) {
    case 'skipped':
      return reason ? `skipped: ${reason}` : 'skipped';
    case 'partly':
      return 'partly';
    case 'practised':
      return cadence === 'once' || cadence === 'open' ? `practised ${shortDate(set.day)}` : '';
    default:
      return cadence === 'open' ? 'when it happens' : '';
  }
}
