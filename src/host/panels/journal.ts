import { addDays, type Day } from '../../core/day.ts';
import type { Entry } from '../../core/fact.ts';
import { journalGroups } from '../../core/journalList.ts';
import type { Week } from '../../core/week.ts';
import type { Draft } from '../../ledger/drafts.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import type { JournalModel, PageAbout } from '../../protocol/journal.ts';
import { journalDrafts } from './journalDrafts.ts';
import { JournalReading, type JournalReadingParts } from './journalReading.ts';
import { OpenTexts } from './openTexts.ts';
import { pageCopy } from './pageCopy.ts';

export interface JournalParts extends JournalReadingParts {
  readonly recorder: Recorder;
}

/** What to open the journal at. */
export type JournalPlace =
  | { readonly entry: string }
  /** The page of a task; without a program, one of the product's own. */
  | { readonly task: string; readonly program: string | undefined }
  | { readonly week: Week }
  | { readonly day: Day };

/** A page to write on. */
interface Page {
  readonly id: string;
  readonly about: PageAbout;
}

/** Days of entries shown at first, and added by every "Show earlier". */
const daysShown = 84;

/** The journal behind its page: which entry is open, what is typed, what is listed. */
export class Journal {
  readonly #parts: JournalParts;
  readonly #reading: JournalReading;
  readonly #texts = new OpenTexts();
  #open: Page | undefined;
  /** The entry that was deleted last; it is open again when its deletion is taken back. */
  #deleted: string | undefined;
  #days = daysShown;
  #find = '';
  #problem: string | undefined;

  constructor(parts: JournalParts) {
    this.#parts = parts;
    this.#reading = new JournalReading(parts);
  }

  /** Opens what was asked for; without a place, what was being written, else the newest entry. */
  async open(place: JournalPlace | undefined): Promise<void> {
    const page = await this.#pageAt(place);
    if (page) await this.#turnTo(page);
  }

  async #pageAt(place: JournalPlace | undefined): Promise<Page | undefined> {
    const { clock, recorder } = this.#parts;
    if (place === undefined) {
      const [draft] = await journalDrafts(this.#parts.drafts);
      if (draft) return { id: draft.id, about: aboutIn(draft) };
      const newest = (await this.#reading.recent()).at(-1);
      return newest && { id: newest.id, about: {} };
    }
    if ('entry' in place) return this.#pageOf(place.entry);
    const { today } = clock.calendar();
    const same = (about: Pick<Entry, 'program' | 'task' | 'week'>, day: Day | undefined) => {
      if ('task' in place) {
        return (
          about.task === place.task && about.program === place.program && (day ?? today) === today
        );
      }
      return 'week' in place ? about.week === place.week : day === place.day;
    };
    const entry = (await this.#reading.recent()).findLast((one) => same(one, one.day));
    const draft = (await journalDrafts(this.#parts.drafts)).find((one) => same(one, one.day));
    if (entry) return { id: entry.id, about: {} };
    if (draft) return { id: draft.id, about: aboutIn(draft) };
    const about = 'task' in place ? { task: place.task, program: place.program } : place;
    return { id: recorder.newId(), about };
  }

  async #pageOf(id: string, about: PageAbout = {}): Promise<Page> {
    return { id, about: aboutIn((await this.#draft(id)) ?? about) };
  }

  /** What was only offered on the page before, and not changed, leaves nothing behind. */
  async #turnTo(page: Page): Promise<void> {
    const left = this.#open;
    this.#open = page;
    if (left === undefined || left.id === page.id) return;
    if ((await this.#draft(left.id))?.offered) await this.#parts.drafts.remove(left.id);
  }

  /** Opens the page of an id again, whether it is an entry, a draft or, `about` something, neither yet. */
  async reopen(id: string, about: PageAbout = {}): Promise<void> {
    await this.#turnTo(await this.#pageOf(id, about));
  }

  /** Opens an empty page. */
  async startNew(): Promise<void> {
    await this.#turnTo({ id: this.#parts.recorder.newId(), about: {} });
  }

  find(text: string): void {
    this.#find = text;
  }

  showEarlier(): void {
    this.#days += daysShown;
  }

  /** Keeps what is being typed, beside the log. */
  async saveDraft(id: string, sent: string, prompt: string | undefined): Promise<void> {
    await this.#guard(async () => {
      const { text, before } = await this.#take(id, sent);
      const about = this.#aboutOf(id);
      if (text.trim() === '' || text === before?.text) await this.#parts.drafts.remove(id);
      else {
        const { program, task, week, day } = before ?? about;
        await this.#parts.drafts.write({ id, text, program, task, week, day, prompt });
      }
      this.#texts.wrote(id, text.trim() === '' ? (before?.text ?? '') : text);
    });
  }

  /** Turns what was typed into a fact. Empty text changes nothing: deleting is an act of its own. */
  async keep(
    id: string,
    sent: string,
    prompt: string | undefined,
    about = this.#aboutOf(id),
  ): Promise<void> {
    await this.#guard(async () => {
      const { text, before } = await this.#take(id, sent);
      const { day, program, task, week } = about;
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
      this.#texts.wrote(id, text.trim() === '' ? (before?.text ?? '') : text);
    });
  }

  /** Turns every draft that a closed window left behind into a fact, but what was only offered. */
  async keepDrafts(): Promise<void> {
    for (const draft of await journalDrafts(this.#parts.drafts)) {
      if (draft.offered) await this.#parts.drafts.remove(draft.id);
      else await this.keep(draft.id, draft.text, draft.prompt, aboutIn(draft));
    }
  }

  /** Deletes an entry; whether there was one, and it could be. */
  async remove(id: string): Promise<boolean> {
    const done = await this.#guard(async () => {
      const entry = await this.#reading.entry(id);
      await this.#parts.drafts.remove(id);
      if (entry) await this.#parts.recorder.remove(entry);
      this.#open = undefined;
      this.#deleted = entry?.id;
    });
    return done && this.#deleted !== undefined;
  }

  /** What the page of an id has to copy, as Markdown; undefined when it has nothing. */
  async copyOf(id: string, notes: boolean): Promise<string | undefined> {
    const entry = await this.#reading.entry(id);
    const draft = await this.#draft(id);
    const about = entry ?? draft ?? this.#aboutOf(id);
    const text = draft?.text ?? entry?.text ?? '';
    const task = await this.#reading.task(about);
    return pageCopy({ task, about: about.task, text, notes });
  }

  /** What the page shows. */
  async model(): Promise<JournalModel> {
    const { ledger, clock } = this.#parts;
    const calendar = clock.calendar();
    await this.#openUndeleted();
    const entries = await this.#reading.listed(this.#days, this.#find);
    const open = this.#open;
    const titleOfTask = await this.#reading.titles([...entries, open?.about ?? {}]);
    const first = addDays(calendar.today, -this.#days);
    const page = open && (await this.#reading.page(open.id, open.about, titleOfTask));
    if (page) this.#texts.see(page.id, page.text);
    return {
      groups: journalGroups(entries, calendar, titleOfTask),
      more: this.#find === '' && ledger.firstDay !== undefined && ledger.firstDay < first,
      find: this.#find,
      open: page,
      where: 'Saved on this machine',
      problem: this.#problem,
    };
  }

  async #openUndeleted(): Promise<void> {
    if (this.#open || !this.#deleted || !(await this.#reading.entry(this.#deleted))) return;
    this.#open = { id: this.#deleted, about: {} };
    this.#deleted = undefined;
  }

  /** The draft of an id; undefined when nothing is being typed there. */
  async #draft(id: string): Promise<Draft | undefined> {
    return (await this.#parts.drafts.all()).find((one) => one.id === id);
  }

  /** What the page sent as it may be stored, and the entry there is. Another window may have changed both. */
  async #take(
    id: string,
    sent: string,
  ): Promise<{ readonly text: string; readonly before: Entry | undefined }> {
    await this.#parts.ledger.refresh();
    const before = await this.#reading.entry(id);
    const stored = (await this.#draft(id))?.text ?? before?.text ?? '';
    return { text: this.#texts.take(id, sent, stored), before };
  }

  #aboutOf(id: string): PageAbout {
    return this.#open?.id === id ? this.#open.about : {};
  }

  /** Whether the work could be done. */
  async #guard(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      this.#problem = undefined;
      return true;
    } catch {
      this.#problem =
        'Not saved: the folder of your notes cannot be written. What you typed is still here; it is tried again when you go on.';
      return false;
    }
  }
}

/** What a page is about and nothing else of its draft: the page remembers it where VS Code can read it. */
const aboutIn = ({ program, task, week, day }: PageAbout): PageAbout => ({
  program,
  task,
  week,
  day,
});
