import { byDay } from '../core/byDay.ts';
import { addDays } from '../core/day.ts';
import { lineKey } from '../core/digest.ts';
import {
  type AreaSet,
  type AssessmentSet,
  type Fact,
  type FitSet,
  isDeletion,
  type Line,
  type Moment,
  type PersonSet,
} from '../core/fact.ts';
import { outcomeDaysBack } from '../core/openOutcomes.ts';
import type { Path } from '../core/path.ts';
import type { Program } from '../core/program.ts';
import { addWeeks, type Week, weekDays, weekOf } from '../core/week.ts';
import type { WeeklySummary } from '../core/weeklySummary.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Library } from './authoring/library.ts';
import type { Clock } from './clock.ts';

/** No period that a view shows reaches further back than this many days (a month and a fortnight). */
const daysBack = 45;

/** Brings together log, programs and clock into what views, pages and commands show. */
export class Overview {
  readonly #ledger: Ledger;
  readonly #library: Library;
  readonly #clock: Clock;

  constructor(ledger: Ledger, library: Library, clock: Clock) {
    this.#ledger = ledger;
    this.#library = library;
    this.#clock = clock;
  }

  /** The program in focus; undefined when none is chosen or its file is gone. */
  async program(): Promise<Program | undefined> {
    await this.#ledger.ready();
    const { focus } = this.#ledger.standing;
    return focus === undefined ? undefined : this.programFor(focus);
  }

  /** A program with the tasks and the wording for this lead; undefined when there is none. */
  async programFor(id: string): Promise<Program | undefined> {
    await this.#ledger.ready();
    const program = await this.#library.get(id);
    if (!program) return undefined;
    const { forAudience } = await import('../core/forAudience.ts');
    return forAudience(program, this.#ledger.standing.fit?.audience);
  }

  /** The answers to the fit questions; undefined when they were never given. */
  async fit(): Promise<FitSet | undefined> {
    await this.#ledger.ready();
    const { fit } = this.#ledger.standing;
    const fact = fit && (await this.#ledger.find(fit.id));
    return fact && !isDeletion(fact) && fact.type === 'fit' ? fact : undefined;
  }

  /** The self-assessments of a program, oldest first. */
  async assessments(program: string): Promise<readonly AssessmentSet[]> {
    return (await this.#named())
      .filter((fact): fact is AssessmentSet => fact.type === 'assessment')
      .filter((fact) => fact.program === program)
      .sort(byDay);
  }

  /** The path of the program in focus as it stands today. */
  async path(): Promise<Path | undefined> {
    const program = await this.program();
    if (!program) return undefined;
    const { pathOn } = await import('../core/path.ts');
    const calendar = this.#clock.calendar();
    const facts = await this.recent();
    return pathOn(program, calendar.today, this.#ledger.standing, facts, calendar);
  }

  /** The facts of the last weeks, enough for every period that is running. */
  recent(): Promise<readonly Fact[]> {
    const { today } = this.#clock.calendar();
    return this.#ledger.facts(addDays(today, -daysBack), today);
  }

  /** The moments of the running week, oldest first. */
  async weekMoments(): Promise<readonly Moment[]> {
    const { today, weekStart } = this.#clock.calendar();
    const { first, last } = weekDays(weekOf(today, weekStart), weekStart);
    const facts = await this.#ledger.facts(first, last);
    return facts.filter((fact): fact is Moment => fact.type === 'moment');
  }

  /** The moments of the last days, oldest first: enough for every open outcome and check-in. */
  async recentMoments(days = outcomeDaysBack): Promise<readonly Moment[]> {
    const { today } = this.#clock.calendar();
    const facts = await this.#ledger.facts(addDays(today, -days), today);
    return facts.filter((fact): fact is Moment => fact.type === 'moment');
  }

  /** What was said about areas, in any order. */
  async areas(): Promise<readonly AreaSet[]> {
    return (await this.#named()).filter((fact): fact is AreaSet => fact.type === 'area');
  }

  /** What was said about people, in any order. */
  async people(): Promise<readonly PersonSet[]> {
    return (await this.#named()).filter((fact): fact is PersonSet => fact.type === 'person');
  }

  async #named(): Promise<readonly Fact[]> {
    await this.#ledger.ready();
    const facts: Fact[] = [];
    for (const id of this.#ledger.standing.named) {
      const fact = await this.#ledger.find(id);
      if (fact && !isDeletion(fact)) facts.push(fact);
    }
    return facts;
  }

  /** A sentence in the lead's own words; undefined when it is not written. */
  async line(line: Line['line'], owner: string): Promise<Line | undefined> {
    await this.#ledger.ready();
    const id = this.#ledger.standing.lines.get(lineKey(line, owner));
    const fact = id === undefined ? undefined : await this.#ledger.find(id);
    return fact && !isDeletion(fact) && fact.type === 'line' ? fact : undefined;
  }

  /** The week that today belongs to. */
  thisWeek(): Week {
    const { today, weekStart } = this.#clock.calendar();
    return weekOf(today, weekStart);
  }

  /** The summary of a week; this week's when none is named. */
  async summary(week: Week = this.thisWeek()): Promise<WeeklySummary> {
    const { factsFrom, summaryOf } = await import('../core/weeklySummary.ts');
    const calendar = this.#clock.calendar();
    const program = await this.program();
    const facts = await this.#ledger.facts(
      factsFrom(week, calendar),
      weekDays(week, calendar.weekStart).last,
    );
    const lines = await Promise.all([
      this.line('intention', week),
      this.line('intention', addWeeks(week, 1)),
      program && this.line('purpose', program.id),
    ]);
    return summaryOf(week, calendar, {
      standing: this.#ledger.standing,
      facts,
      lines: new Map(
        lines
          .filter((line) => line !== undefined)
          .map((line) => [lineKey(line.line, line.week ?? line.program ?? ''), line]),
      ),
      program,
    });
  }
}
