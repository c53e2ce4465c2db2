import { type Day, nearestDayOfNumber } from './day.ts';
import { taskKey } from './digest.ts';
import type { Target, Task } from './program.ts';
import type { Standing } from './standing.ts';
import { type WeekStart, weekStartNumber } from './week.ts';

/**
 * The target of a task as it stood in the week of a day; undefined when it had none. A program file
 * says only what is true now, so that a change leaves a mark in the log with what was before, and a
 * week that was over by then keeps its aim. The week of the change has the new one.
 */
export function aimOn(
  task: Task,
  day: Day,
  {
    program,
    weekStart,
    standing,
  }: {
    readonly program: string;
    readonly weekStart: WeekStart;
    readonly standing: Pick<Standing, 'targets'>;
  },
): Target | undefined {
  const marks = standing.targets.get(taskKey(program, task.id)) ?? [];
  if (marks.length === 0) return task.target;
  const last = nearestDayOfNumber(weekStartNumber(day, weekStart) + 6);
  const next = marks.find(({ day: changed }) => changed > last);
  return next ? next.was : task.target;
}
