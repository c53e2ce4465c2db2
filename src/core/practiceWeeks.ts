import { aimOn } from './aim.ts';
import type { Calendar } from './calendar.ts';
import { addDays, type Day, earlierDay, nearestDayOfNumber } from './day.ts';
import { stepKey } from './digest.ts';
import { pausedShare } from './pauses.ts';
import { type Cadence, type Period, periodOf } from './period.ts';
import { countIn, historiesOf, latestIn, type PracticeContext, targetCadence } from './practice.ts';
import type { BigStep, Program, Task } from './program.ts';
import { afterBaseline } from './programWeek.ts';
import { type Week, weekOf, weekStartNumber } from './week.ts';

/** What is said of a week of a practice (contract, Weeks). */
export type WeekWord = 'met' | 'showed up' | 'quiet' | 'paused';

/** One week of a practice. */
export interface PracticeWeek {
  readonly week: Week;
  readonly first: Day;
  readonly word: WeekWord;
  /** The week that has today in it: its word may still change. */
  readonly running: boolean;
}

/** So many weeks are looked back on. */
const weeksShown = 12;

/** The first day whose facts the weeks of a practice need: a target by the month reaches further back. */
export const practiceFactsFrom = ({ today, weekStart }: Calendar) =>
  nearestDayOfNumber(weekStartNumber(today, weekStart) - 7 * (weeksShown - 1) - 31);

/**
 * The last weeks of a practice, oldest first, none from before it began: then there are fewer. What
 * is done once or when it happens has no weeks. A practice begins when its step is suggested, the
 * first step's after the baseline week, or with the first time it was set, whichever is earlier. It ends with its program, or when its step is
 * reached and it is not kept, unless it was set later.
 */
export function practiceWeeks(
  program: Program,
  task: Task,
  calendar: Calendar,
  context: PracticeContext,
): readonly PracticeWeek[] {
  if (task.cadence === 'once' || task.cadence === 'open') return [];
  const { today, weekStart } = calendar;
  const { since, until } = timeOf(program, task, context);
  if (since === undefined || since > today) return [];
  const running = weekStartNumber(today, weekStart);
  const newest = Math.min(weekStartNumber(until ?? today, weekStart), running);
  const oldest = Math.max(weekStartNumber(since, weekStart), running - 7 * (weeksShown - 1));
  const weeks: PracticeWeek[] = [];
  for (let n = oldest; n <= newest; n += 7) {
    const first = nearestDayOfNumber(n);
    const days = { first, last: earlierDay(nearestDayOfNumber(n + 6), today) };
    weeks.push({
      week: weekOf(days.last, weekStart),
      first,
      word: wordOf(task, days, nearestDayOfNumber(n + 6), context),
      running: n === running,
    });
  }
  return weeks;
}

/**
 * Whether a practice is back in the last of these weeks after at least two quiet ones. Weeks of
 * pause lie in between without a word.
 */
export function isBack(weeks: readonly PracticeWeek[]): boolean {
  const now = weeks.at(-1);
  const before = weeks.slice(0, -1).filter(({ word }) => word !== 'paused');
  const isThere = ({ word }: PracticeWeek) => word === 'met' || word === 'showed up';
  return (
    now?.running === true &&
    isThere(now) &&
    before.length > 2 &&
    before.slice(-2).every(({ word }) => word === 'quiet') &&
    before.some(isThere)
  );
}

/** When a practice began, undefined when it did not yet, and when it ended, undefined while it goes on. */
function timeOf(
  program: Program,
  task: Task,
  context: PracticeContext,
): { readonly since: Day | undefined; readonly until: Day | undefined } {
  const { standing, start, weekStart } = context;
  const reached = (step: BigStep) => standing.reached.get(stepKey(program.id, step.id));
  const at = program.steps.findIndex(({ tasks }) => tasks.some(({ id }) => id === task.id));
  const [step, before] = [program.steps[at], program.steps[at - 1]];
  const days = historiesOf(task, context)
    .flatMap((history) => [...history.keys()])
    .sort();
  const suggested = before ? reached(before) : afterBaseline(start, weekStart);
  const finished = standing.programs.get(program.id)?.finished;
  const over = step && !step.keep?.includes(task.id) ? reached(step) : undefined;
  const end = [finished, over].filter((day) => day !== undefined).sort()[0];
  const latest = days.at(-1);
  return {
    since: [...days.slice(0, 1), suggested].filter((day) => day !== undefined).sort()[0],
    until: end !== undefined && latest !== undefined && latest > end ? latest : end,
  };
}

/**
 * The word of a week. A practice with a longer period than a week has met all weeks that its period
 * touches: it was not due more often. `last` is the week's last day, `days` end with today.
 */
function wordOf(task: Task, days: Period, last: Day, context: PracticeContext): WeekWord {
  const states = periodsTouching(task.cadence, days, context).flatMap(
    (period) => latestIn(task, period, context)?.state ?? [],
  );
  const target = aimOn(task, days.last, context);
  const reached =
    target &&
    periodsTouching(targetCadence(target), days, context).some(
      (period) => countIn(target, period, context) >= target.count,
    );
  if (states.includes('practised') || reached) return 'met';
  const said = states.filter((state) => state !== 'open');
  if (said.length > 0 && said.every((state) => state === 'skipped')) return 'paused';
  if (said.length > 0 || (target && countIn(target, days, context) > 0)) return 'showed up';
  const program = context.standing.programs.get(context.program);
  return pausedShare(program, { first: days.first, last }) === 'none' ? 'quiet' : 'paused';
}

/** The periods of a cadence that have one of these days in them. */
function periodsTouching(cadence: Cadence, days: Period, context: PracticeContext): Period[] {
  const periods: Period[] = [];
  for (let day = days.first; day <= days.last; ) {
    const period = periodOf(cadence, day, {
      weekStart: context.weekStart,
      programStart: context.start,
    });
    periods.push(period);
    if (period.last >= days.last) break;
    day = addDays(period.last, 1);
  }
  return periods;
}
