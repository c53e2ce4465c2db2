import { addDays, type Day } from './day.ts';
import { type Digest, isNewer, type Mark, type ProgramMark, type TargetMark } from './digest.ts';
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
  /** Ids of the facts about areas and people, and of self-assessments. */
  readonly named: readonly string[];
  /** The answers to the fit questions: the fact that holds them, and who tasks are shown for. */
  readonly fit?: { readonly id: string; readonly audience: Audience } | undefined;
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
  let fit: Digest['fit'];
  const acts: ProgramMark[] = [];
  const targets = new Map<string, TargetMark[]>();

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
    if (digest.fit && isNewer(digest.fit[1], fit?.[1])) fit = digest.fit;
    acts.push(...digest.programs);
    for (const [key, marks] of Object.entries(digest.targets)) {
      // The same shape from a digest that was JSON meanwhile.
      const same = marks.map(({ day, rev, was, now }) => ({ day, rev, was, now }));
      targets.set(key, [...(targets.get(key) ?? []), ...same]);
    }
  }

  const reached = new Map<string, Day>();
  for (const [key, [letter, , day]] of steps) if (letter === 'r') reached.set(key, day);
  const closedWeeks = new Set<Week>();
  for (const [week, [letter]] of weeks) if (letter === 'c') closedWeeks.add(week);

  for (const marks of targets.values()) marks.sort((a, b) => (a.rev < b.rev ? -1 : 1));
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
    targets,
    lines: new Map([...lines].map(([key, [id]]) => [key, id])),
    closedWeeks,
    moments,
    checkIns,
    named,
    fit: fit && { id: fit[0], audience: fit[2] },
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
    chosen: act.day,
    start: act.start ?? act.day,
    state: 'running',
    pauses: [],
  };
  switch (act.act) {
    case 'chosen':
      // Choosing a running program focuses it and never restarts it.
      return before && before.state !== 'finished'
        ? was
        : {
            chosen: act.day,
            start: act.start ?? act.day,
            state: 'running',
            pauses: was.pauses,
          };
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
