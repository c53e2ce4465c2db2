import type { Calendar } from './calendar.ts';
import { addDays, type Day, earlierDay } from './day.ts';
import { stepKey } from './digest.ts';
import type { Fact } from './fact.ts';
import {
  daysPractised,
  type PracticeContext,
  type PracticeNow,
  practiceOn,
  practisedBy,
} from './practice.ts';
import { isBack, practiceWeeks } from './practiceWeeks.ts';
import type { BigStep, Program, Task } from './program.ts';
import { type ProgramWeek, programWeek } from './programWeek.ts';
import type { Standing } from './standing.ts';
import { weekDays, weekOf } from './week.ts';

/** A task of the path and how it stands. */
export interface PathTask {
  readonly step: BigStep;
  readonly task: Task;
  readonly now: PracticeNow;
  /** Of a practice of workdays: on how many days of the week it was practised so far. */
  readonly days?: number | undefined;
}

/** Practices met among those that were due. */
export interface Met {
  readonly met: number;
  readonly of: number;
}

/** A Big Step of the path. */
export interface PathStep {
  readonly step: BigStep;
  readonly tasks: readonly PathTask[];
  /** The day it was reached; absent when it is open. */
  readonly reached?: Day | undefined;
  /** Tasks practised at least once, of all. */
  readonly practised: Met;
  readonly thisWeek: Met;
  /** The one step suggested now; nothing is locked. */
  readonly current: boolean;
  /**
   * Every task was practised and the step is open: time for the done-when question. What is done when
   * it happens has no box and is not waited for.
   */
  readonly askDone: boolean;
}

/** A program as it stands on a day: steps, and what is kept from reached ones. */
export interface Path {
  readonly program: Program;
  readonly start: Day;
  readonly week: ProgramWeek;
  readonly steps: readonly PathStep[];
  readonly kept: readonly PathTask[];
  readonly keptThisWeek: Met;
}

/**
 * The path on a day. A step counts as reached when it was reached before `reachedBefore`, which a
 * weekly summary sets to the week's first day and everything else to the day after.
 */
export function pathOn(
  program: Program,
  day: Day,
  standing: Standing,
  facts: readonly Fact[],
  calendar: Calendar,
  reachedBefore?: Day,
): Path {
  const start = standing.programs.get(program.id)?.start ?? calendar.today;
  const week = programWeek(program, day, standing, calendar);
  const context: PracticeContext = {
    program: program.id,
    start,
    weekStart: calendar.weekStart,
    standing,
    facts,
    noAim: week.baseline || week.ahead,
    hideNumbers: calendar.hideNumbers,
  };
  const { first: weekFirst, last: weekLast } = weekDays(
    weekOf(day, calendar.weekStart),
    calendar.weekStart,
  );
  const reachedOf = (step: BigStep): Day | undefined => {
    const reached = standing.reached.get(stepKey(program.id, step.id));
    const counts =
      reachedBefore === undefined ? reached && reached <= day : reached && reached < reachedBefore;
    return counts ? reached : undefined;
  };
  const current = program.steps.find((step) => reachedOf(step) === undefined);
  const pathTask = (step: BigStep, task: Task): PathTask => {
    const now = practiceOn(task, day, context);
    const there = now.met || now.showedUp;
    const weeks = there ? practiceWeeks(program, task, { ...calendar, today: day }, context) : [];
    const days =
      task.cadence === 'workdays'
        ? daysPractised(task, { first: weekFirst, last: earlierDay(day, weekLast) }, context).length
        : undefined;
    const more = [
      days !== undefined && days > 1 && !calendar.hideNumbers ? `${days} days this week` : '',
      isBack(weeks) ? 'good to have it back' : '',
    ];
    const detail = [now.detail, ...more].filter(Boolean).join(' · ');
    return { step, task, now: { ...now, detail }, days };
  };
  const isDue = ({ task }: PathTask) => !week.ahead && isDueSince(task, weekFirst, context);

  const steps = program.steps.map((step): PathStep => {
    const tasks = step.tasks.map((task) => pathTask(step, task));
    const practised = step.tasks.filter((task) => practisedBy(task, day, context));
    const awaited = step.tasks.filter((task) => task.cadence !== 'open');
    const reached = reachedOf(step);
    return {
      step,
      tasks,
      reached,
      practised: { met: practised.length, of: step.tasks.length },
      thisWeek: metOf(tasks.filter(isDue)),
      current: step === current,
      askDone:
        step === current &&
        practised.length > 0 &&
        awaited.every((task) => practised.includes(task)),
    };
  });
  const kept = program.steps
    .filter((step) => reachedOf(step) !== undefined)
    .flatMap((step) =>
      step.tasks.filter(({ id }) => step.keep?.includes(id)).map((task) => pathTask(step, task)),
    )
    .filter(({ task }, i, all) => {
      // The same practice under two names is one box: the current step's, else the latest one kept.
      const again = ({ practice }: Task) => practice !== undefined && practice === task.practice;
      return !current?.tasks.some(again) && !all.slice(i + 1).some((one) => again(one.task));
    });
  const keptThisWeek = metOf(kept.filter(isDue));
  return { program, start, week, steps, kept, keptThisWeek };
}

/** A single task that was done in an earlier week is no business of this one. */
function isDueSince(task: Task, weekFirst: Day, context: PracticeContext): boolean {
  if (task.cadence === 'open') return false;
  return task.cadence !== 'once' || !practisedBy(task, dayBefore(weekFirst), context);
}

const dayBefore = (day: Day) => addDays(day, -1);

function metOf(tasks: readonly PathTask[]): Met {
  const due = tasks.filter(({ now }) => now.state !== 'skipped' && !(now.paused && !now.met));
  const met = due.filter(({ now, days }) => now.met || (days !== undefined && days > 0));
  return { met: met.length, of: due.length };
}
