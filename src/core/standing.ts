import { addDays, type Day } from './day.ts';
import { type Digest, isNewer, type Mark, type ProgramMark, type TargetMark } from './digest.ts';
import { lazily } from './lazily.ts';
import type { Audience } from './program.ts';
import type { Week } from './week.ts';

/** A stretch of days on which a program rests, both ends in it; without `to` it has no end yet. */
export interface Pause {
  readonly from: Day;
  readonly to?: Day | undefined;
}

/** How far along a program is, from its acts alone. */
export interface ProgramStanding {
  /** The day on which it was chosen; with a `start` ahead, the way there begins here. */
  readonly chosen: Day;
  readonly start: Day;
  readonly state: 'running' | 'paused' | 'finished';
  readonly pauses: readonly Pause[];
  readonly finished?: Day | undefined;
}

/** Where everything stands over all log files: the merge of their digests. */
export interface Standing {
  readonly tasks: ReadonlyMap<string, ReadonlyMap<Day, Mark>>;
  /** By step key: the day it was reached; absent when it is open. */
  readonly reached: ReadonlyMap<string, Day>;
  readonly programs: ReadonlyMap<string, ProgramStanding>;
  /** The program in focus: the one chosen last that is not finished. */
  readonly focus?: string | undefined;
  /** By task key: the changes of its target, oldest first. */
  readonly targets: ReadonlyMap<string, readonly TargetMark[]>;
  /** By line key: the id of the fact that holds the words. */
  readonly lines: ReadonlyMap<string, string>;
  readonly closedWeeks: ReadonlySet<Week>;
  /** Moments a day. */
  readonly moments: ReadonlyMap<Day, number>;
  /** Check-ins that wait for an outcome, by the day they are due. */
  readonly checkIns: ReadonlyMap<Day, number>;
  /** Ids of the facts about areas and people, and of self-assessments, oldest first. */
  readonly named: readonly string[];
  /** The answers to the fit questions: the fact that holds them, and who tasks are shown for. */
  readonly fit?: { readonly id: string; readonly audience: Audience } | undefined;
}

/**
 * Merges digests; their order does not matter, and merging one twice changes nothing but `moments`.
 * Each part is merged when somebody first asks for it: most changes of the log are looked at for a
 * part or two, and ten years have thousands of days.
 */
export function standingOf(digests: Iterable<Digest>): Standing {
  const all = [...digests];
  const acts = () => all.flatMap(({ programs }) => programs).sort(byRev);
  return lazily<Standing>({
    tasks: () => tasksIn(all),
    reached: () => reachedIn(all),
    programs: () => programsAfter(acts()),
    focus: () => {
      const sorted = acts();
      const programs = programsAfter(sorted);
      return sorted.findLast(
        ({ act, program }) => act === 'chosen' && programs.get(program)?.state !== 'finished',
      )?.program;
    },
    targets: () => targetsIn(all),
    lines: () => {
      const newest = newestOf(all.map(({ lines }) => lines));
      return new Map([...newest].map(([key, [id]]) => [key, id]));
    },
    closedWeeks: () => {
      const newest = newestOf(all.map(({ weeks }) => weeks));
      return new Set([...newest].flatMap(([week, [letter]]) => (letter === 'c' ? [week] : [])));
    },
    moments: () => countsIn(all.map(({ moments }) => moments)),
    checkIns: () => countsIn(all.map(({ checkIns }) => checkIns)),
    named: () => all.flatMap(({ named }) => named).sort(),
    fit: () => {
      const [fit] = all.flatMap((digest) => (digest.fit ? [digest.fit] : [])).sort(newestFirst);
      return fit && { id: fit[0], audience: fit[2] };
    },
  });
}

function tasksIn(digests: readonly Digest[]): Standing['tasks'] {
  const tasks = new Map<string, Map<Day, Mark>>();
  for (const digest of digests) {
    for (const [key, days] of Object.entries(digest.tasks)) {
      const known = tasks.get(key) ?? new Map<Day, Mark>();
      tasks.set(key, known);
      for (const [day, mark] of Object.entries(days)) {
        if (isNewer(mark[1], known.get(day)?.[1])) known.set(day, mark);
      }
    }
  }
  return tasks;
}

function reachedIn(digests: readonly Digest[]): Standing['reached'] {
  const reached = new Map<string, Day>();
  for (const [key, [letter, , day]] of newestOf(digests.map(({ steps }) => steps))) {
    if (letter === 'r') reached.set(key, day);
  }
  return reached;
}

function targetsIn(digests: readonly Digest[]): Standing['targets'] {
  const targets = new Map<string, TargetMark[]>();
  for (const digest of digests) {
    for (const [key, marks] of Object.entries(digest.targets)) {
      // The same shape from a digest that was JSON meanwhile.
      const same = marks.map(({ day, rev, was, now }) => ({ day, rev, was, now }));
      targets.set(key, [...(targets.get(key) ?? []), ...same]);
    }
  }
  for (const marks of targets.values()) marks.sort(byRev);
  return targets;
}

function programsAfter(acts: readonly ProgramMark[]): Map<string, ProgramStanding> {
  const programs = new Map<string, ProgramStanding>();
  for (const act of acts) programs.set(act.program, afterAct(programs.get(act.program), act));
  return programs;
}

const byRev = (a: { readonly rev: string }, b: { readonly rev: string }) =>
  a.rev < b.rev ? -1 : 1;

const newestFirst = (a: readonly [string, string, ...unknown[]], b: typeof a) =>
  a[1] > b[1] ? -1 : 1;

function countsIn(counts: readonly Readonly<Record<Day, number>>[]): Map<Day, number> {
  const sum = new Map<Day, number>();
  for (const days of counts) {
    for (const [day, count] of Object.entries(days)) sum.set(day, (sum.get(day) ?? 0) + count);
  }
  return sum;
}

function newestOf<T extends readonly [string, string, ...unknown[]]>(
  records: readonly Readonly<Record<string, T>>[],
): Map<string, T> {
  const known = new Map<string, T>();
  for (const record of records) {
    for (const [key, value] of Object.entries(record)) {
      if (isNewer(value[1], known.get(key)?.[1])) known.set(key, value);
    }
  }
  return known;
}

function afterAct(before: ProgramStanding | undefined, act: ProgramMark): ProgramStanding {
  const was: ProgramStanding = before ?? {
    chosen: act.day,
    start: act.start ?? act.day,
    state: 'running',
    pauses: [],
  };
  switch (act.act) {
    case 'chosen':
      if (!before || before.state === 'finished') {
        return {
          chosen: act.day,
          start: act.start ?? act.day,
          state: 'running',
          pauses: was.pauses,
        };
      }
      // Choosing a running program focuses it and never restarts it. One that has not started yet may
      // be moved to another day.
      return act.start !== undefined && was.start > act.day ? { ...was, start: act.start } : was;
    case 'paused':
      return {
        ...was,
        state: 'paused',
        pauses: [...was.pauses, { from: act.from ?? act.day, to: act.to }],
      };
    case 'resumed':
      return {
        ...was,
        state: 'running',
        pauses: was.pauses.flatMap((pause) => endPause(pause, act.from ?? act.day)),
      };
    case 'finished':
      return { ...was, state: 'finished', finished: act.day };
  }
}

/**
 * A pause ends the day before work goes on. One that lies wholly in the past stays as it is, one
 * that would only begin then falls away.
 */
function endPause(pause: Pause, resumed: Day): readonly Pause[] {
  if (pause.to !== undefined && pause.to < resumed) return [pause];
  return pause.from < resumed ? [{ from: pause.from, to: addDays(resumed, -1) }] : [];
}
