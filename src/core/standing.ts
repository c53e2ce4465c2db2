import type { Day } from './day.ts';
import { type Digest, isNewer, type Mark, type ProgramMark } from './digest.ts';
import type { Week } from './week.ts';

/** How far along a program is, from its acts alone. */
export interface ProgramStanding {
  readonly start: Day;
  readonly state: 'running' | 'paused' | 'finished';
  /** Stretches of pause, `to` inclusive; absent while it has no end. */
  readonly pauses: readonly { readonly from: Day; readonly to?: Day | undefined }[];
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
  /** By line key: the id of the fact that holds the words. */
  readonly lines: ReadonlyMap<string, string>;
  readonly closedWeeks: ReadonlySet<Week>;
  /** Moments a day. */
  readonly moments: ReadonlyMap<Day, number>;
  /** Check-ins that wait for an outcome, by the day they are due. */
  readonly checkIns: ReadonlyMap<Day, number>;
  /** Ids of the facts about areas and people. */
  readonly named: readonly string[];
}

/** Merges digests; their order does not matter, and merging one twice changes nothing but `moments`. */
export function standingOf(digests: Iterable<Digest>): Standing {
  const tasks = new Map<string, Map<Day, Mark>>();
  const steps = new Map<string, readonly [string, string, Day]>();
  const lines = new Map<string, readonly [string, string]>();
  const weeks = new Map<Week, Mark>();
  const moments = new Map<Day, number>();
  const checkIns = new Map<Day, number>();
  const named: string[] = [];
  const acts: ProgramMark[] = [];

  for (const digest of digests) {
    for (const [key, days] of Object.entries(digest.tasks)) {
      const known = tasks.get(key) ?? new Map<Day, Mark>();
      tasks.set(key, known);
      for (const [day, mark] of Object.entries(days)) {
        if (isNewer(mark[1], known.get(day)?.[1])) known.set(day, mark);
      }
    }
    keepNewest(steps, digest.steps);
    keepNewest(lines, digest.lines);
    keepNewest(weeks, digest.weeks);
    addCounts(moments, digest.moments);
    addCounts(checkIns, digest.checkIns);
    named.push(...digest.named);
    acts.push(...digest.programs);
  }

  const reached = new Map<string, Day>();
  for (const [key, [letter, , day]] of steps) if (letter === 'r') reached.set(key, day);
  const closedWeeks = new Set<Week>();
  for (const [week, [letter]] of weeks) if (letter === 'c') closedWeeks.add(week);

  acts.sort((a, b) => (a.rev < b.rev ? -1 : 1));
  const programs = new Map<string, ProgramStanding>();
  for (const act of acts) programs.set(act.program, afterAct(programs.get(act.program), act));
  const focus = acts.findLast(
    ({ act, program }) => act === 'chosen' && programs.get(program)?.state !== 'finished',
  )?.program;

  return {
    tasks,
    reached,
    programs,
    focus,
    lines: new Map([...lines].map(([key, [id]]) => [key, id])),
    closedWeeks,
    moments,
    checkIns,
    named,
  };
}

function addCounts(known: Map<Day, number>, more: Readonly<Record<Day, number>>): void {
  for (const [day, count] of Object.entries(more)) known.set(day, (known.get(day) ?? 0) + count);
}

function keepNewest<T extends readonly [string, string, ...unknown[]]>(
  known: Map<string, T>,
  more: Readonly<Record<string, T>>,
): void {
  for (const [key, value] of Object.entries(more)) {
    if (isNewer(value[1], known.get(key)?.[1])) known.set(key, value);
  }
}

function afterAct(before: ProgramStanding | undefined, act: ProgramMark): ProgramStanding {
  const was: ProgramStanding = before ?? {
    start: act.start ?? act.day,
    state: 'running',
    pauses: [],
  };
  switch (act.act) {
    case 'chosen':
      // Choosing a running program focuses it and never restarts it.
      return before && before.state !== 'finished'
        ? was
        : { start: act.start ?? act.day, state: 'running', pauses: was.pauses };
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
        pauses: was.pauses.map((pause) => endPause(pause, act.day)),
      };
    case 'finished':
      return { ...was, state: 'finished', finished: act.day };
  }
}

/** A pause ends the day before work goes on; one that lies wholly in the past stays as it is. */
function endPause(
  pause: { readonly from: Day; readonly to?: Day | undefined },
  resumed: Day,
): { readonly from: Day; readonly to?: Day | undefined } {
  return pause.to !== undefined && pause.to < resumed ? pause : { from: pause.from, to: resumed };
}
