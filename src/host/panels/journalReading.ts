import type { Calendar } from '../../core/calendar.ts';
import { addDays, type Day, FIRST_DAY, LAST_DAY } from '../../core/day.ts';
import { longDay, shortDate, shortWeekday } from '../../core/dayText.ts';
import { type Entry, type Fact, isDeletion, type Moment } from '../../core/fact.ts';
import { inWordsFor } from '../../core/forAudience.ts';
import { entryTitle, firstWords, type Listed, type TitleOfTask } from '../../core/journalList.ts';
import { kindOf } from '../../core/kind.ts';
import { ownPageOf } from '../../core/ownPage.ts';
import { type BigStep, type Program, type Task, taskIn } from '../../core/program.ts';
import { taskCard } from '../../core/taskCard.ts';
import { weekDays, weekOf } from '../../core/week.ts';
import type { Drafts } from '../../ledger/drafts.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { OpenPage, PageAbout } from '../../protocol/journal.ts';
import type { Library } from '../authoring/library.ts';
import type { Clock } from '../clock.ts';
import { practiceHistory } from '../program/practiceHistory.ts';
import { journalDrafts } from './journalDrafts.ts';

export interface JournalReadingParts {
  readonly ledger: Ledger;
  readonly drafts: Drafts;
  readonly library: Library;
  readonly clock: Clock;
}

const questions = [
  'What happened, and what did I do?',
  'What did they do that I would not have?',
  'What pulled me, and what helped?',
  'What do I try next time?',
];

const weekQuestions = [
  'What do I take from this week?',
  'Where did I give room, and what came of it?',
  'Where did I step in, and what would have helped me not to?',
];

const mostFound = 100;

/** How far back the entry to open and earlier pages of a practice are looked for; only Find reads it all. */
const daysBack = 730;

/** Entries as the log has them, and the page of one of them. Changes nothing. */
export class JournalReading {
  readonly #parts: JournalReadingParts;

  constructor(parts: JournalReadingParts) {
    this.#parts = parts;
  }

  /** The entry of an id; undefined when it is deleted or not kept yet. */
  async entry(id: string): Promise<Entry | undefined> {
    const fact = await this.#parts.ledger.find(id);
    return fact && !isDeletion(fact) && fact.type === 'entry' ? fact : undefined;
  }

  /** The entries of the last two years, oldest first. */
  async recent(): Promise<readonly Entry[]> {
    const { today } = this.#parts.clock.calendar();
    return this.#between(addDays(today, -daysBack));
  }

  /**
   * The entries of the last `days`, or the latest of those that contain what is looked for; with
   * drafts that are no entry yet.
   */
  async listed(days: number, find: string): Promise<readonly Listed[]> {
    const drafts = await this.#unkept();
    if (find === '') {
      const { today } = this.#parts.clock.calendar();
      return [...(await this.#between(addDays(today, -days))), ...drafts];
    }
    const looked = find.toLocaleLowerCase();
    return [...(await this.#between(FIRST_DAY)), ...drafts]
      .filter(({ text }) => text.toLocaleLowerCase().includes(looked))
      .slice(-mostFound);
  }

  async #unkept(): Promise<readonly Listed[]> {
    const { today } = this.#parts.clock.calendar();
    const drafts = await journalDrafts(this.#parts.drafts);
    const kept = await Promise.all(drafts.map(({ id }) => this.entry(id)));
    return drafts
      .filter((_, i) => kept[i] === undefined)
      .map((draft) => ({ ...draft, day: draft.day ?? today, draft: true }));
  }

  /** Finds titles for these entries and the page that is open. */
  async titles(of: readonly Pick<Entry, 'program'>[]): Promise<TitleOfTask> {
    const programs = new Map<string, Program | undefined>();
    for (const id of new Set(of.map(({ program }) => program))) {
      if (id) programs.set(id, await this.#parts.library.get(id));
    }
    return (program, task) => {
      const known = program === undefined ? undefined : programs.get(program);
      return (known && this.#taskOf(known, task)?.task.title) ?? ownPageOf(task)?.title;
    };
  }

  /** The task that something was written about; undefined when there is none any more. */
  async task({ program, task }: PageAbout): Promise<Task | undefined> {
    const known = program === undefined ? undefined : await this.#parts.library.get(program);
    return known && task !== undefined ? this.#taskOf(known, task)?.task : undefined;
  }

  /** The page of an id, whether it is an entry, a draft or neither yet. */
  async page(id: string, about: PageAbout, titleOfTask: TitleOfTask): Promise<OpenPage> {
    const calendar = this.#parts.clock.calendar();
    const entry = await this.entry(id);
    const draft = (await this.#parts.drafts.all()).find((one) => one.id === id);
    const of = { ...about, ...draft, ...entry };
    const day = entry?.day ?? about.day ?? calendar.today;
    const program =
      of.program === undefined ? undefined : await this.#parts.library.get(of.program);
    const found = program && of.task ? this.#taskOf(program, of.task) : undefined;
    const own = found ? undefined : ownPageOf(of.task);
    const text = draft?.text ?? entry?.text ?? '';
    const usual = of.week ? weekQuestions : questions;
    const prompts = own?.prompts ?? [found?.task.prompt, ...usual];
    return {
      id,
      about,
      ...entryTitle({ ...of, text, day }, calendar, titleOfTask),
      subtitle: [longDay(day), found?.step.title ?? (own && program?.title)]
        .filter(Boolean)
        .join(' · '),
      prompts: [...new Set([of.prompt, ...prompts])].filter((prompt) => prompt !== undefined),
      text,
      state: draft?.offered ? 'offered' : draft ? 'draft' : entry ? 'kept' : 'new',
      card: found && taskCard(found.task),
      ownCard: own?.card,
      moments: found ? await this.#momentsOf(found.task.target?.kinds ?? [], day, calendar) : [],
      weeks: found && program ? await this.#weeksOf(program.id, found.task.id) : undefined,
      earlier: of.task ? await this.#earlier(of.task, of.program, id) : [],
    };
  }

  /** A task in the wording that this lead reads everywhere. */
  #taskOf(
    program: Program,
    id: string,
  ): { readonly step: BigStep; readonly task: Task } | undefined {
    const found = taskIn(program, id);
    const audience = this.#parts.ledger.standing.fit?.audience;
    return found && { ...found, task: inWordsFor(found.task, audience) };
  }

  async #weeksOf(program: string, task: string): Promise<OpenPage['weeks']> {
    const { sentence, weeks } = await practiceHistory(program, task, this.#parts);
    const marks = weeks.map(({ first, word, running }) => ({
      when: shortDate(first),
      word,
      running,
    }));
    return marks.length > 0 ? { sentence, marks } : undefined;
  }

  async #momentsOf(
    kinds: readonly string[],
    day: Day,
    { weekStart }: Calendar,
  ): Promise<OpenPage['moments']> {
    if (kinds.length === 0) return [];
    const { first, last } = weekDays(weekOf(day, weekStart), weekStart);
    return (await this.#parts.ledger.facts(first, last))
      .filter((fact): fact is Moment => fact.type === 'moment' && kinds.includes(fact.kind))
      .reverse()
      .map(({ kind, note, area, who, day: on }) => ({
        label: kindOf(kind).label,
        detail: [note ?? area, who, shortWeekday(on)].filter(Boolean).join(' · '),
      }));
  }

  async #earlier(
    task: string,
    program: string | undefined,
    not: string,
  ): Promise<OpenPage['earlier']> {
    return (await this.recent())
      .filter((entry) => entry.task === task && entry.program === program && entry.id !== not)
      .slice(-3)
      .reverse()
      .map(({ id, day, text }) => ({ id, day, when: shortDate(day), text: firstWords(text, 200) }));
  }

  /** All entries from a day on, oldest first. */
  async #between(first: Day): Promise<readonly Entry[]> {
    const facts: readonly Fact[] = await this.#parts.ledger.facts(first, LAST_DAY);
    return facts.filter((fact): fact is Entry => fact.type === 'entry');
  }
}
