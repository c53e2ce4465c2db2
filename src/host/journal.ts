import type { Calendar } from '../core/calendar.ts';
import { addDays, type Day, FIRST_DAY, LAST_DAY } from '../core/day.ts';
import { longDay, shortDate, shortWeekday } from '../core/dayText.ts';
import { type Entry, type Fact, isDeletion, type Moment } from '../core/fact.ts';
import { entryTitle, firstWords, journalGroups, type TitleOfTask } from '../core/journalList.ts';
import { kindOf } from '../core/kind.ts';
import { type Program, taskIn } from '../core/program.ts';
import { taskCard } from '../core/taskCard.ts';
import { type Week, weekDays, weekOf } from '../core/week.ts';
import type { Draft, Drafts } from '../ledger/drafts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Recorder } from '../ledger/recorder.ts';
import type { JournalModel, OpenPage } from '../protocol/journal.ts';
import type { Clock } from './clock.ts';
import type { Library } from './library.ts';

export interface JournalParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly drafts: Drafts;
  readonly library: Library;
  readonly clock: Clock;
}

/** What a page to write on is about; kept with its draft and its entry. */
export type PageAbout = Pick<Entry, 'program' | 'task' | 'week'> & {
  readonly day?: Day | undefined;
};

/** What to open the journal at. */
export type JournalPlace =
  | { readonly entry: string }
  | { readonly task: string; readonly program: string }
  | { readonly week: Week }
  | { readonly day: Day };

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

/** Days of entries shown at first, and added by every "Show earlier". */
const daysShown = 84;
const mostFound = 100;

/** How far back the entry to open and earlier pages of a practice are looked for; only Find reads it all. */
const daysBack = 730;

/** The journal behind its page: which entry is open, what is typed, what is listed. */
export class Journal {
  readonly #parts: JournalParts;
  #open: { readonly id: string; readonly about: PageAbout } | undefined;
  #days = daysShown;
  #find = '';
  #problem: string | undefined;

  constructor(parts: JournalParts) {
    this.#parts = parts;
  }

  /** Opens what was asked for; without a place, what was being written, else the newest entry. */
  async open(place: JournalPlace | undefined): Promise<void> {
    const { clock, recorder } = this.#parts;
    const fresh = (about: PageAbout) => {
      this.#open = { id: recorder.newId(), about };
    };
    if (place === undefined) {
      const [draft] = await this.#parts.drafts.all().then(journalDrafts);
      const newest = (await this.#entries(daysBack)).at(-1);
      if (draft) this.#open = { id: draft.id, about: draft };
      else if (newest) this.#open = { id: newest.id, about: {} };
      return;
    }
    if ('entry' in place) {
      await this.reopen(place.entry);
      return;
    }
    const { today } = clock.calendar();
    const same = (about: Pick<Entry, 'program' | 'task' | 'week'>, day: Day | undefined) => {
      if ('task' in place) {
        return (
          about.task === place.task && about.program === place.program && (day ?? today) === today
        );
      }
      return 'week' in place ? about.week === place.week : day === place.day;
    };
    const entry = (await this.#entries(daysBack)).findLast((one) => same(one, one.day));
    const draft = (await this.#parts.drafts.all().then(journalDrafts)).find((one) =>
      same(one, undefined),
    );
    if (entry) this.#open = { id: entry.id, about: {} };
    else if (draft && !('day' in place)) this.#open = { id: draft.id, about: draft };
    else if ('task' in place) fresh({ task: place.task, program: place.program });
    else fresh(place);
  }

  /** Opens the page of an id again, whether it is an entry, a draft or neither yet. */
  async reopen(id: string): Promise<void> {
    const draft = (await this.#parts.drafts.all()).find((one) => one.id === id);
    this.#open = { id, about: draft ?? {} };
  }

  /** Opens an empty page. */
  startNew(): void {
    this.#open = { id: this.#parts.recorder.newId(), about: {} };
  }

  find(text: string): void {
    this.#find = text;
  }

  showEarlier(): void {
    this.#days += daysShown;
  }

  /** Keeps what is being typed, beside the log. */
  async saveDraft(id: string, text: string, prompt: string | undefined): Promise<void> {
    await this.#guard(async () => {
      const before = await this.#entry(id);
      const about = this.#aboutOf(id);
      if (text.trim() === '' || text === before?.text) await this.#parts.drafts.remove(id);
      else {
        const { program, task, week } = before ?? about;
        await this.#parts.drafts.write({ id, text, program, task, week, prompt });
      }
    });
  }

  /** Turns what was typed into a fact. Empty text changes nothing: deleting is an act of its own. */
  async keep(id: string, text: string, prompt: string | undefined): Promise<void> {
    await this.#guard(async () => {
      const before = await this.#entry(id);
      const { day, program, task, week } = this.#aboutOf(id);
      if (text.trim() !== '' && text !== before?.text) {
        if (before) await this.#parts.recorder.revise(before, { text });
        else
          await this.#parts.recorder.add(
            { type: 'entry', text, program, task, week, prompt },
            day,
            id,
          );
      }
      await this.#parts.drafts.remove(id);
    });
  }

  /** Turns every draft that a closed window left behind into a fact. */
  async keepDrafts(): Promise<void> {
    for (const { id, text, prompt, ...about } of await this.#parts.drafts
      .all()
      .then(journalDrafts)) {
      if (this.#open?.id !== id) this.#open = { id, about };
      await this.keep(id, text, prompt);
    }
  }

  async remove(id: string): Promise<void> {
    await this.#guard(async () => {
      const entry = await this.#entry(id);
      await this.#parts.drafts.remove(id);
      if (entry) await this.#parts.recorder.remove(entry);
      this.#open = undefined;
    });
  }

  /** What the page shows. */
  async model(): Promise<JournalModel> {
    const { ledger, clock } = this.#parts;
    const calendar = clock.calendar();
    const entries = await this.#listed(calendar);
    const titleOfTask = await this.#titles(entries);
    const first = addDays(calendar.today, -this.#days);
    return {
      groups: journalGroups(entries, calendar, titleOfTask),
      more: this.#find === '' && ledger.firstDay !== undefined && ledger.firstDay < first,
      find: this.#find,
      open: this.#open && (await this.#page(this.#open, calendar, titleOfTask)),
      where: 'Saved on this machine',
      problem: this.#problem,
    };
  }

  async #page(
    { id, about }: { readonly id: string; readonly about: PageAbout },
    calendar: Calendar,
    titleOfTask: TitleOfTask,
  ): Promise<OpenPage | undefined> {
    const entry = await this.#entry(id);
    const draft = (await this.#parts.drafts.all()).find((one) => one.id === id);
    const of = { ...about, ...draft, ...entry };
    const day = entry?.day ?? about.day ?? calendar.today;
    const program =
      of.program === undefined ? undefined : await this.#parts.library.get(of.program);
    const found = program && of.task ? taskIn(program, of.task) : undefined;
    const text = draft?.text ?? entry?.text ?? '';
    const prompts = found ? [found.task.prompt, ...questions] : of.week ? weekQuestions : questions;
    return {
      id,
      title: entryTitle({ ...of, text, day }, calendar, titleOfTask),
      subtitle: [longDay(day), found?.step.title].filter(Boolean).join(' · '),
      prompts: [...new Set([of.prompt, ...prompts])].filter((prompt) => prompt !== undefined),
      text,
      state: draft ? 'draft' : entry ? 'kept' : 'new',
      card: found && taskCard(found.task),
      moments:
        found && program
          ? await this.#momentsOf(found.task.target?.kinds ?? [], day, calendar)
          : [],
      earlier: of.task ? await this.#earlier(of.task, of.program, id) : [],
    };
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
    return (await this.#entries(daysBack))
      .filter((entry) => entry.task === task && entry.program === program && entry.id !== not)
      .slice(-3)
      .reverse()
      .map(({ id, day, text }) => ({ id, day, when: shortDate(day), text: firstWords(text, 200) }));
  }

  async #listed({ today }: Calendar): Promise<readonly Entry[]> {
    if (this.#find !== '') {
      const looked = this.#find.toLocaleLowerCase();
      return (await this.#entries())
        .filter(({ text }) => text.toLocaleLowerCase().includes(looked))
        .slice(-mostFound);
    }
    return entriesOf(await this.#parts.ledger.facts(addDays(today, -this.#days), LAST_DAY));
  }

  /** All entries, or those of the last days, oldest first. */
  async #entries(days?: number): Promise<readonly Entry[]> {
    const { today } = this.#parts.clock.calendar();
    const first = days === undefined ? FIRST_DAY : addDays(today, -days);
    return entriesOf(await this.#parts.ledger.facts(first, LAST_DAY));
  }

  async #entry(id: string): Promise<Entry | undefined> {
    const fact = await this.#parts.ledger.find(id);
    return fact && !isDeletion(fact) && fact.type === 'entry' ? fact : undefined;
  }

  #aboutOf(id: string): PageAbout {
    return this.#open?.id === id ? this.#open.about : {};
  }

  async #titles(entries: readonly Entry[]): Promise<TitleOfTask> {
    const ids = new Set([...entries, this.#open?.about ?? {}].map(({ program }) => program));
    const programs = new Map<string, Program | undefined>();
    for (const id of ids) if (id) programs.set(id, await this.#parts.library.get(id));
    return (program, task) => {
      const known = program === undefined ? undefined : programs.get(program);
      return known && taskIn(known, task)?.task.title;
    };
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#problem = undefined;
    } catch {
      this.#problem =
        'Not saved: the folder of your notes cannot be written. What you typed is still here; it is tried again when you go on.';
    }
  }
}

const entriesOf = (facts: readonly Fact[]) =>
  facts.filter((fact): fact is Entry => fact.type === 'entry');

/** Drafts of entries; intentions have drafts of their own. */
const journalDrafts = (drafts: readonly Draft[]) =>
  drafts.filter(({ id }) => /^[0-9A-Z]{26}$/.test(id));
