import type { Calendar } from '../../src/core/calendar.ts';
import type { Day } from '../../src/core/day.ts';
import type {
  Deletion,
  Entry,
  Fact,
  FactHead,
  Line,
  Moment,
  ProgramSet,
  StepSet,
  StoredFact,
  TaskSet,
  WeekSet,
} from '../../src/core/fact.ts';
import type { Week, WeekStart } from '../../src/core/week.ts';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
let made = 0;

/** An id as the ledger makes them: the instant (ms), then a number in place of chance. */
export function idAt(time: number, n = 0): string {
  let id = '';
  for (let rest = time, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) {
    id = digits[rest % 32] + id;
  }
  return id + n.toString(8).padStart(16, '0');
}

/** The id of something that happened at noon (UTC) of a day; every call gives another one. */
export const idOn = (day: Day) => idAt(Date.parse(`${day}T12:00:00Z`), ++made);

/** A revision that is newer than all that were made before, whatever the day. */
export const nextRev = () => idAt(Date.UTC(2026, 0, 1) + ++made, made);

/** The days on which these tests play: Sunday 22 November 2026 ends the week 2026-W47. */
export const today: Day = '2026-11-20';

export const calendar = (day: Day = today, weekStart: WeekStart = 'monday'): Calendar => ({
  today: day,
  weekStart,
});

const head = (day: Day): FactHead => ({
  v: 1,
  id: idOn(day),
  rev: nextRev(),
  at: `${day}T12:00:00+00:00`,
  day,
});

export const moment = (more: Partial<Moment> = {}): Moment => ({
  ...head(more.day ?? today),
  type: 'moment',
  kind: 'held-back',
  ...more,
});

/** So many moments of a kind on a day. */
export const moments = (count: number, more: Partial<Moment> = {}): Moment[] =>
  Array.from({ length: count }, () => moment(more));

export const taskSet = (task: string, day: Day, more: Partial<TaskSet> = {}): TaskSet => ({
  ...head(day),
  type: 'task',
  program: 'p',
  task,
  state: 'practised',
  ...more,
});

/** A box that was ticked. */
export const ticked = (task: string, day: Day, more: Partial<TaskSet> = {}) =>
  taskSet(task, day, more);

/** A box whose tick was taken away. */
export const unticked = (task: string, day: Day, more: Partial<TaskSet> = {}) =>
  taskSet(task, day, { state: 'open', ...more });

export const reached = (step: string, day: Day, more: Partial<StepSet> = {}): StepSet => ({
  ...head(day),
  type: 'step',
  program: 'p',
  step,
  state: 'reached',
  ...more,
});

export const programSet = (
  act: ProgramSet['act'],
  day: Day,
  more: Partial<ProgramSet> = {},
): ProgramSet => ({ ...head(day), type: 'program', program: 'p', act, ...more });

export const chosen = (day: Day, more: Partial<ProgramSet> = {}) => programSet('chosen', day, more);

export const line = (more: Partial<Line> = {}): Line => ({
  ...head(more.day ?? today),
  type: 'line',
  line: 'intention',
  text: 'Count to five.',
  ...more,
});

export const entry = (more: Partial<Entry> = {}): Entry => ({
  ...head(more.day ?? today),
  type: 'entry',
  text: 'The pull was strongest in the review.',
  ...more,
});

export const weekSet = (week: Week, more: Partial<WeekSet> = {}): WeekSet => ({
  ...head(more.day ?? today),
  type: 'week',
  week,
  state: 'closed',
  ...more,
});

/** A newer revision of a fact. */
export const revised = <F extends Fact>(fact: F, change: Partial<F>): F => ({
  ...fact,
  ...change,
  rev: nextRev(),
});

/** The line that takes a fact away. */
export const deleted = ({ v, id, at, day, type }: StoredFact): Deletion => ({
  v,
  id,
  rev: nextRev(),
  at,
  day,
  type,
  deleted: true,
});

/** The text of a log file that holds these lines. */
export const logText = (facts: readonly StoredFact[]) =>
  facts.map((fact) => `${JSON.stringify(fact)}\n`).join('');

/** A fact as the disk gives it back: without keys that were undefined. */
export const asStored = <T>(fact: T): T => JSON.parse(JSON.stringify(fact));
