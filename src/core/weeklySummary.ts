import type { Calendar } from './calendar.ts';
import { type Day, earlierDay } from './day.ts';
import { daysTitle } from './dayText.ts';
import { lineKey } from './digest.ts';
import type { Became, Fact, Line, Moment, PracticeState } from './fact.ts';
import { type KindId, kindOf } from './kind.ts';
import { ordinalWord } from './numberWords.ts';
import { askedOutcomes } from './openOutcomes.ts';
import type { Outcome } from './outcome.ts';
import { type Path, type PathTask, pathOn } from './path.ts';
import { pausedShare } from './pauses.ts';
import type { Period } from './period.ts';
import type { Program } from './program.ts';
import { baselineText } from './programWeek.ts';
import { roomCount, roomSentence, roomWords } from './roomSentence.ts';
import type { ProgramStanding, Standing } from './standing.ts';
import { addWeeks, type Week, weekDays, weekOf, weeksBetween } from './week.ts';

/** One week's bars: moments by family; stepping in on purpose is apart and leaves the ratio. */
export interface WeekBar {
  readonly week: Week;
  readonly first: Day;
  readonly gaveRoom: number;
  readonly steppedIn: number;
  readonly onPurpose: number;
  /** The program rested on a day of it, so a week without a moment was not quiet. */
  readonly paused?: boolean | undefined;
}

/** One practice as the summary shows it. */
export interface PracticeLine {
  readonly program: string;
  readonly task: string;
  readonly title: string;
  /** Absent for tasks that happen when they happen. */
  readonly box?: boolean | undefined;
  readonly state: PracticeState;
  /** "4 logged, aim 3", "skipped: on leave", "when it happens" */
  readonly detail: string;
}

/** One moment as the summary lists it. */
export interface MomentLine {
  readonly id: string;
  readonly kind: KindId;
  readonly day: Day;
  readonly who?: string | undefined;
  readonly area?: string | undefined;
  readonly note?: string | undefined;
  readonly onPurpose: boolean;
  /** How it worked out, and the line about it, which may be empty. */
  readonly outcome?: Outcome | undefined;
  readonly text: string;
}

/** One moment whose outcome is asked for. */
export interface OutcomeLine extends MomentLine {
  /** "Who filled the space, and …?" */
  readonly followUp: string;
  readonly checkIn?: Day | undefined;
}

/**
 * What a week amounted to: a pure, ordered function of facts, settings and today. No clock time and
 * no window state is in it, so that the same facts give the same summary everywhere.
 */
export interface WeeklySummary {
  readonly week: Week;
  readonly first: Day;
  readonly last: Day;
  /** "16 – 22 November" */
  readonly title: string;
  /** Where this week lies as seen from today. */
  readonly time: 'past' | 'this' | 'ahead';
  readonly previous: Week;
  readonly next: Week;
  readonly purpose?: string | undefined;
  /** "Hold the answer back, second week" (the note tells of the very first), "starts Monday 7 December" */
  readonly place?: string | undefined;
  /** "First week: only watch and log.", "Paused.", "Nothing is counted before." */
  readonly note?: string | undefined;
  /** What was meant for this week, and what became of it. */
  readonly lastIntention?:
    | { readonly id: string; readonly text: string; readonly became?: Became | undefined }
    | undefined;
  /** What is asked about today: open outcomes, and those answered today; of this week alone. */
  readonly outcomes: readonly OutcomeLine[];
  readonly moments: readonly MomentLine[];
  /** "Of 13 moments, I gave room 9 times. Two more I stepped into on purpose."; no number if hidden. */
  readonly sentence: string;
  /** Twelve weeks, this one last. */
  readonly bars: readonly WeekBar[];
  readonly practices: readonly PracticeLine[];
  /** The one thing for the week after. */
  readonly intention: string;
  readonly closed: boolean;
}

/** What a summary is made from. */
export interface SummarySources {
  readonly standing: Standing;
  /** All facts from `factsFrom(week)` to the week's last day; more does no harm. */
  readonly facts: readonly Fact[];
  /** The sentences by line key: purpose, and the intentions for this week and the next. */
  readonly lines: ReadonlyMap<string, Line>;
  /** The program in focus, if there is one. */
  readonly program?: Program | undefined;
}

const weeksShown = 12;

/** The first day whose facts a week's summary needs. */
export const factsFrom = (week: Week, { weekStart }: Calendar) =>
  weekDays(addWeeks(week, 1 - weeksShown), weekStart).first;

/** Sums up a week. */
export function summaryOf(week: Week, calendar: Calendar, sources: SummarySources): WeeklySummary {
  const { standing, facts, lines, program } = sources;
  const { first, last } = weekDays(week, calendar.weekStart);
  const thisWeek = weekOf(calendar.today, calendar.weekStart);
  const moments = facts.filter((fact): fact is Moment => fact.type === 'moment');
  const ofWeek = moments.filter(({ day }) => day >= first && day <= last);
  const known = program && standing.programs.get(program.id);
  const path =
    program &&
    first <= calendar.today &&
    // Before the program was chosen there was no way to be on.
    (known === undefined || earlierDay(known.chosen, known.start) <= last) &&
    pathOn(program, earlierDay(last, calendar.today), standing, facts, calendar, first);
  const intention = lines.get(lineKey('intention', week));
  const rests = program && standing.programs.get(program.id);
  return {
    week,
    first,
    last,
    title: daysTitle(first, last),
    time: week === thisWeek ? 'this' : week < thisWeek ? 'past' : 'ahead',
    previous: addWeeks(week, -1),
    next: addWeeks(week, 1),
    purpose: program && (lines.get(lineKey('purpose', program.id))?.text ?? program.purpose),
    place: path ? placeOf(path, week, calendar) : undefined,
    note: path ? noteOf(path, { first, last }, standing) : undefined,
    lastIntention: intention && {
      id: intention.id,
      text: intention.text,
      became: intention.became,
    },
    outcomes: week === thisWeek ? askedOutcomes(moments, calendar.today).map(outcomeLine) : [],
    moments: ofWeek.map(momentLine),
    sentence: (calendar.hideNumbers ? roomWords : roomSentence)(roomCount(ofWeek)),
    bars: Array.from({ length: weeksShown }, (_, i) =>
      barOf(addWeeks(week, i + 1 - weeksShown), moments, calendar, rests),
    ),
    practices: path && !path.week.ahead ? practicesOf(path, week < thisWeek) : [],
    intention: lines.get(lineKey('intention', addWeeks(week, 1)))?.text ?? '',
    closed: standing.closedWeeks.has(week),
  };
}

const momentLine = ({
  id,
  kind,
  day,
  who,
  area,
  note,
  onPurpose,
  outcome,
}: Moment): MomentLine => ({
  id,
  kind,
  day,
  who,
  area,
  note,
  onPurpose: onPurpose !== undefined,
  outcome: outcome?.value,
  text: outcome?.text ?? '',
});

const outcomeLine = (moment: Moment): OutcomeLine => ({
  ...momentLine(moment),
  followUp: kindOf(moment.kind).followUp,
  checkIn: moment.checkIn,
});

function barOf(
  week: Week,
  moments: readonly Moment[],
  { weekStart }: Calendar,
  program: ProgramStanding | undefined,
): WeekBar {
  const { first, last } = weekDays(week, weekStart);
  const counts = roomCount(moments.filter(({ day }) => day >= first && day <= last));
  const paused = pausedShare(program, { first, last }) !== 'none';
  return { week, first, ...counts, ...(paused && { paused }) };
}

/**
 * "Hold the answer back, second week". A step's weeks count from the week after the one in which the
 * step before it was reached, because a summary shows the step that was current when its week began.
 */
function placeOf(path: Path, week: Week, { weekStart }: Calendar): string | undefined {
  const { start, steps } = path;
  if (path.week.ahead) return path.week.text;
  const at = steps.findIndex(({ current }) => current);
  const current = steps[at];
  if (!current) return undefined;
  if (path.week.baseline) return current.step.title;
  // Steps may be reached in any order: this one became current when the last before it was reached.
  const before = steps.slice(0, at).flatMap(({ reached }) => reached ?? []);
  const reached = before.sort().at(-1);
  const weeks =
    reached === undefined
      ? weeksBetween(weekOf(start, weekStart), week) + 1
      : weeksBetween(weekOf(reached, weekStart), week);
  return `${current.step.title}, ${ordinalWord(Math.max(1, weeks))} week`;
}

function noteOf({ program, week }: Path, days: Period, { programs }: Standing): string | undefined {
  if (pausedShare(programs.get(program.id), days) === 'all') return 'Paused.';
  if (week.ahead) return 'Nothing is counted before. What you log is kept.';
  return week.baseline ? `${baselineText}.` : undefined;
}

/** What a practice of workdays has is said for today in the running week, for all days in a past one. */
function practicesOf({ program, steps, kept }: Path, past: boolean): PracticeLine[] {
  const current = steps.find((step) => step.current)?.tasks ?? [];
  return [...current, ...kept].map(({ task, now, days = 0 }: PathTask) => {
    const someDay = past && days > 0;
    return {
      program: program.id,
      task: task.id,
      title: task.title,
      box: now.box === undefined ? undefined : now.box || someDay,
      state: someDay ? 'practised' : now.state,
      detail: now.detail,
    };
  });
}
