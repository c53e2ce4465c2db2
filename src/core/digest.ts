import type { Day } from './day.ts';
import {
  type Fact,
  isDeletion,
  type Line,
  type Moment,
  type PracticeState,
  type StoredFact,
} from './fact.ts';
import type { Audience, Target } from './program.ts';
import type { Week } from './week.ts';

/** How a thing was last set: a letter, the day, and the revision that decides between files. */
export type Mark = readonly [letter: string, rev: string];

/** An act on a program, without its reason. */
export interface ProgramMark {
  readonly program: string;
  readonly act: 'chosen' | 'paused' | 'resumed' | 'finished';
  readonly day: Day;
  readonly rev: string;
  readonly start?: Day | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** A change of a task's target: what it was before the day, and what it is since. */
export interface TargetMark {
  readonly day: Day;
  readonly rev: string;
  readonly was?: Target | undefined;
  readonly now?: Target | undefined;
}

/**
 * What is worth remembering of one log file without its words: enough for the sidebar, so that a
 * window starts without reading the log. Digests of all files together make a `Standing`.
 */
export interface Digest {
  /** The first and last calendar day that any living fact of the file belongs to; '' when none. */
  readonly first: Day;
  readonly last: Day;
  /** By task key, by day: how the practice was set. */
  readonly tasks: Readonly<Record<string, Readonly<Record<Day, Mark>>>>;
  /** By step key: 'r' or 'o', and the day. */
  readonly steps: Readonly<Record<string, readonly [letter: string, rev: string, day: Day]>>;
  readonly programs: readonly ProgramMark[];
  /** By task key: how its target changed, in any order. */
  readonly targets: Readonly<Record<string, readonly TargetMark[]>>;
  /** By line key: the id of the fact that holds the words. */
  readonly lines: Readonly<Record<string, readonly [id: string, rev: string]>>;
  /** By week: 'c' closed or 'o' open. */
  readonly weeks: Readonly<Record<Week, Mark>>;
  /** Moments a day. */
  readonly moments: Readonly<Record<Day, number>>;
  /** Check-ins that wait for an outcome, by the day they are due. */
  readonly checkIns: Readonly<Record<Day, number>>;
  /** Ids of the facts about areas and people, whose names are words, and of self-assessments. */
  readonly named: readonly string[];
  /** The newest answers to the fit questions: where they are, and who tasks are shown for. */
  readonly fit?: readonly [id: string, rev: string, audience: Audience] | undefined;
}

const letters: Readonly<Record<PracticeState, string>> = {
  practised: 'p',
  partly: 'y',
  skipped: 's',
  open: 'o',
};

/** The state a mark's letter stands for. */
export function stateOf(letter: string): PracticeState {
  switch (letter) {
    case 'p':
      return 'practised';
    case 'y':
      return 'partly';
    case 's':
      return 'skipped';
    default:
      return 'open';
  }
}

/** The key of a task's history within its own program. */
export const taskKey = (program: string, task: string) => `${program}/${task}`;

/** The key of a history that several programs share. */
export const practiceKey = (practice: string) => `~${practice}`;

/** The key of a step. */
export const stepKey = (program: string, step: string) => `${program}/${step}`;

/** The key of a sentence: an intention belongs to a week, the others to a program. */
export const lineKey = (line: Line['line'], owner: string) => `${line}:${owner}`;

/** Digests the newest revisions of one file, in any order. */
export function digestOf(facts: Iterable<StoredFact>): Digest {
  let first = '';
  let last = '';
  const tasks: Record<string, Record<Day, Mark>> = {};
  const steps: Record<string, readonly [string, string, Day]> = {};
  const programs: ProgramMark[] = [];
  const targets: Record<string, TargetMark[]> = {};
  const lines: Record<string, readonly [string, string]> = {};
  const weeks: Record<Week, Mark> = {};
  const moments: Record<Day, number> = {};
  const checkIns: Record<Day, number> = {};
  const named: string[] = [];
  let fit: Digest['fit'];

  const setTask = (key: string, day: Day, mark: Mark) => {
    tasks[key] ??= {};
    const days = tasks[key];
    if (isNewer(mark[1], days[day]?.[1])) days[day] = mark;
  };

  for (const fact of facts) {
    if (isDeletion(fact)) continue;
    if (first === '' || fact.day < first) first = fact.day;
    if (fact.day > last) last = fact.day;
    switch (fact.type) {
      case 'moment':
        moments[fact.day] = (moments[fact.day] ?? 0) + 1;
        if (fact.checkIn !== undefined && !isAnswered(fact)) {
          checkIns[fact.checkIn] = (checkIns[fact.checkIn] ?? 0) + 1;
        }
        break;
      case 'task': {
        const mark: Mark = [letters[fact.state], fact.rev];
        setTask(taskKey(fact.program, fact.task), fact.day, mark);
        if (fact.practice) setTask(practiceKey(fact.practice), fact.day, mark);
        break;
      }
      case 'step': {
        const key = stepKey(fact.program, fact.step);
        if (isNewer(fact.rev, steps[key]?.[1])) {
          steps[key] = [fact.state === 'reached' ? 'r' : 'o', fact.rev, fact.day];
        }
        break;
      }
      case 'program': {
        const { program, act, day, rev, start, from, to } = fact;
        programs.push({ program, act, day, rev, start, from, to });
        break;
      }
      case 'target': {
        const key = taskKey(fact.program, fact.task);
        targets[key] ??= [];
        targets[key].push({ day: fact.day, rev: fact.rev, was: fact.was, now: fact.now });
        break;
      }
      case 'line': {
        const key = lineKey(
          fact.line,
          (fact.line === 'intention' ? fact.week : fact.program) ?? '',
        );
        if (isNewer(fact.rev, lines[key]?.[1])) lines[key] = [fact.id, fact.rev];
        break;
      }
      case 'week':
        if (isNewer(fact.rev, weeks[fact.week]?.[1])) {
          weeks[fact.week] = [fact.state === 'closed' ? 'c' : 'o', fact.rev];
        }
        break;
      case 'area':
      case 'person':
      case 'assessment':
        named.push(fact.id);
        break;
      case 'fit':
        if (isNewer(fact.rev, fit?.[1])) fit = [fact.id, fact.rev, fact.audience];
        break;
      case 'entry':
        break;
      default:
        unknownType(fact);
    }
  }
  return {
    first,
    last,
    tasks,
    steps,
    programs,
    targets,
    lines,
    weeks,
    moments,
    checkIns,
    named,
    fit,
  };
}

/** Whether somebody has said how a moment worked out; "too soon" is no answer yet. */
export const isAnswered = ({ outcome }: Pick<Moment, 'outcome'>) =>
  outcome !== undefined && outcome.value !== 'soon';

/** Whether one revision is newer than another that may not be there. */
export const isNewer = (rev: string, than: string | undefined) => than === undefined || rev > than;

/** A fact type that this version does not know never gets here: the reader sets it aside. */
function unknownType(fact: never): never {
  throw new Error(`unknown fact type ${(fact as Fact).type}`);
}
