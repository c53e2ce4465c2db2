import type { Cadence } from '../core/period.ts';
import type { Audience, BigStep, Task } from '../core/program.ts';

/** Minutes a week above which a lead in a full week begins to put practice off. */
const mostMinutes = 45;

/** How often a task comes round in a week; a once-task is given two weeks. */
const timesAWeek: Readonly<Record<Cadence, number>> = {
  once: 1 / 2,
  workdays: 5,
  weekly: 1,
  '2-weekly': 1 / 2,
  monthly: 1 / 4,
  quarterly: 1 / 13,
  open: 0,
};

/**
 * The minutes that a week in a step takes, team time apart, where that is more than a week has room
 * for; undefined otherwise. A reader meets only the tasks for their audience, so the fullest of
 * those weeks counts. Steps before a role and in its first ninety days are left alone: in those
 * weeks the program is the work.
 */
export function longWeek({ phase, tasks }: BigStep): number | undefined {
  if (phase === 'before' || phase === 'first-90') return undefined;
  const readers = new Set<Audience | undefined>([undefined]);
  for (const { audience } of tasks) for (const reader of audience ?? []) readers.add(reader);
  const longest = Math.max(...[...readers].map((reader) => minutesFor(reader, tasks)));
  return longest > mostMinutes ? Math.round(longest) : undefined;
}

function minutesFor(reader: Audience | undefined, tasks: readonly Task[]): number {
  return tasks
    .filter(({ mode }) => mode !== 'team')
    .filter(({ audience }) => !audience || (reader !== undefined && audience.includes(reader)))
    .reduce((sum, { minutes, cadence }) => sum + (minutes ?? 0) * timesAWeek[cadence], 0);
}
