import type { Calendar } from './calendar.ts';
import { type Day, dayNumber, daysBetween, earlierDay, nearestDayOfNumber } from './day.ts';
import { stepKey } from './digest.ts';
import { pausedShare } from './pauses.ts';
import type { Program } from './program.ts';
import type { ProgramStanding, Standing } from './standing.ts';
import { startText } from './startText.ts';
import { type WeekStart, weekStartNumber } from './week.ts';

/** Where in a program a day lies. */
export interface ProgramWeek {
  /** Counted from 1, without the weeks that were paused whole; undefined before the start. */
  readonly number?: number | undefined;
  /** The first week: only watch and log. Reaching a step ends it. */
  readonly baseline: boolean;
  /** The program has not started: nothing is expected, and nothing counted. */
  readonly ahead: boolean;
  /** "week 3 of 12", "starts Monday 30 November", "2 weeks before the start" */
  readonly text: string;
}

/** What a program's first week asks for. */
export const baselineText = 'First week: only watch and log';

/**
 * In which week of its program a day lies. Week 1 is the first with at least four days of the
 * program, as ISO 8601 has it for years: who starts on a Friday has no first week of three days.
 * The days before belong to it.
 */
export function programWeek(
  program: Program,
  day: Day,
  standing: Standing,
  { weekStart }: Pick<Calendar, 'weekStart'>,
): ProgramWeek {
  const known = standing.programs.get(program.id);
  const start = known?.start ?? day;
  const reached = program.steps.some(({ id }) => {
    const on = standing.reached.get(stepKey(program.id, id));
    return on !== undefined && on <= day;
  });
  const wayThere = hasWayThere(program);
  const begin = wayThere && known ? earlierDay(known.chosen, start) : start;
  const baseline = !reached && begin <= day && weekNumber(begin, day, weekStart) === 1;
  if (day < start) {
    const weeks = Math.ceil(daysBetween(day, start) / 7);
    const before =
      weeks === 1 ? 'the last week before the start' : `${weeks} weeks before the start`;
    return {
      baseline,
      ahead: !wayThere,
      text: wayThere ? before : startText(start, day),
    };
  }
  const number = Math.max(
    1,
    weekNumber(start, day, weekStart) - pausedWeeks(known, start, day, weekStart),
  );
  const { weeks } = program;
  const of = weeks !== undefined && number <= weeks ? ` of ${weeks}` : '';
  return { number, baseline, ahead: false, text: `week ${number}${of}` };
}

/** Whether its start is the first day in a role: the way there begins when the program is chosen. */
export const hasWayThere = ({ steps }: Program) => steps.some(({ phase }) => phase === 'before');

/** The day after a program's first week: the first on which anything is due. */
export const afterBaseline = (start: Day, weekStart: WeekStart): Day =>
  nearestDayOfNumber(firstWeek(start, weekStart) + 7);

/** The number (see `dayNumber`) of the day on which week 1 starts; a number is never out of reach. */
function firstWeek(start: Day, weekStart: WeekStart): number {
  const first = weekStartNumber(start, weekStart);
  return dayNumber(start) - first <= 3 ? first : first + 7;
}

const weekNumber = (start: Day, day: Day, weekStart: WeekStart) =>
  Math.max(1, (weekStartNumber(day, weekStart) - firstWeek(start, weekStart)) / 7 + 1);

function pausedWeeks(
  known: ProgramStanding | undefined,
  start: Day,
  day: Day,
  weekStart: WeekStart,
): number {
  if (!known || known.pauses.length === 0) return 0;
  let count = 0;
  const running = weekStartNumber(day, weekStart);
  for (let n = firstWeek(start, weekStart); n <= running; n += 7) {
    const week = { first: nearestDayOfNumber(n), last: nearestDayOfNumber(n + 6) };
    if (pausedShare(known, week) === 'all') count++;
  }
  return count;
}
