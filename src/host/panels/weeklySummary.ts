import { type Day, earlierDay } from '../../core/day.ts';
import { isDeletion, type Line, type PracticeState } from '../../core/fact.ts';
import { parseMomentLine } from '../../core/momentLine.ts';
import { daysPractised } from '../../core/practice.ts';
import { taskIn } from '../../core/program.ts';
import { readingOf } from '../../core/readMomentLine.ts';
import { addWeeks, type Week, weekDays, weekOf } from '../../core/week.ts';
import { summaryOf } from '../../core/weeklySummary.ts';
import type { Drafts } from '../../ledger/drafts.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import type { WeeklySummaryModel } from '../../protocol/weeklySummary.ts';
import type { Library } from '../authoring/library.ts';
import type { Clock } from '../clock.ts';
import type { Overview } from '../overview.ts';
import { saveLine } from '../program/setLine.ts';
import { OpenTexts } from './openTexts.ts';

export interface WeeklySummaryParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly drafts: Drafts;
  readonly library: Library;
  readonly overview: Overview;
  readonly clock: Clock;
}

const exampleProgram = 'expert-to-leader';

const draftId = (week: Week) => `intention-${week}`;

/** The weekly summary behind its page: which week is shown, and what belongs to this window alone. */
export class WeeklySummaryDesk {
  readonly #parts: WeeklySummaryParts;
  readonly #texts = new OpenTexts();
  #week: Week;
  #example = false;
  #refused: WeeklySummaryModel['refused'] = [];
  #logged: WeeklySummaryModel['logged'] = [];

  constructor(parts: WeeklySummaryParts) {
    this.#parts = parts;
    this.#week = parts.overview.thisWeek();
  }

  /** Shows a week; without one, that of today. */
  go(week: Week = this.#parts.overview.thisWeek()): void {
    this.#example = false;
    if (week === this.#week) return;
    this.#week = week;
    this.#refused = [];
    this.#logged = [];
  }

  showExample(show: boolean): void {
    this.#example = show;
  }

  async model(): Promise<WeeklySummaryModel> {
    const { overview, library, clock, drafts } = this.#parts;
    const program = this.#example ? await library.get(exampleProgram) : undefined;
    if (program) {
      const { exampleSources } = await import('../../core/exampleWeek.ts');
      const calendar = clock.calendar();
      const week = weekOf(calendar.today, calendar.weekStart);
      const endOfWeek = { ...calendar, today: weekDays(week, calendar.weekStart).last };
      return {
        summary: summaryOf(week, endOfWeek, exampleSources(week, calendar, program)),
        example: true,
        refused: [],
        logged: [],
        begun: true,
      };
    }
    const week = this.#week;
    const typed = (await drafts.all()).find(({ id }) => id === draftId(week))?.text;
    const summary = await overview.summary(week);
    this.#texts.see(week, typed ?? summary.intention);
    const { firstDay } = this.#parts.ledger;
    return {
      summary,
      example: false,
      refused: this.#refused,
      logged: this.#logged,
      begun: summary.time === 'this' || (firstDay !== undefined && firstDay <= summary.last),
      intentionDraft: typed,
    };
  }

  /** Says what became of an intention. */
  async became(id: string, became: NonNullable<Line['became']>): Promise<void> {
    const fact = await this.#parts.ledger.find(id);
    if (fact && !isDeletion(fact) && fact.type === 'line') {
      await this.#parts.recorder.revise(fact, { became });
    }
  }

  /**
   * The days that a box of a week is about. A tick in an earlier week belongs to that week's last
   * day, in this one to today; a practice of workdays that is taken back there, to each of its days.
   */
  async daysToSet(
    week: Week,
    programId: string,
    taskId: string,
    state: PracticeState,
  ): Promise<readonly Day[]> {
    const { clock, ledger, library } = this.#parts;
    const { today, weekStart } = clock.calendar();
    const days = weekDays(week, weekStart);
    if (days.last >= today) return [today];
    const program = await library.get(programId);
    const task = program && taskIn(program, taskId)?.task;
    if (task?.cadence !== 'workdays' || state !== 'open') return [days.last];
    const { standing } = ledger;
    const practised = daysPractised(task, days, { program: programId, standing });
    return practised.length > 0 ? practised : [days.last];
  }

  /** Keeps the intention that follows a week; as a draft while it is typed. */
  async setIntention(week: Week, sent: string, done: boolean): Promise<void> {
    const { drafts, ledger, overview, recorder } = this.#parts;
    await ledger.refresh();
    const next = addWeeks(week, 1);
    const before = await overview.line('intention', next);
    const draft = (await drafts.all()).find(({ id }) => id === draftId(week));
    const text = this.#texts.take(week, sent, draft?.text ?? before?.text ?? '');
    const changed = text.trim() !== (before?.text ?? '');
    if (changed && !done) {
      await drafts.write({ id: draftId(week), text, week });
      this.#texts.wrote(week, text);
      return;
    }
    if (changed && text.trim() !== '') await saveLine('intention', text, next, this.#parts);
    else if (changed && before) await recorder.remove(before);
    await drafts.remove(draftId(week));
    this.#texts.wrote(week, text.trim());
  }

  async closeWeek(week: Week, intention: string): Promise<void> {
    await this.setIntention(week, intention, true);
    await this.#parts.recorder.add({ type: 'week', week, state: 'closed' });
  }

  /** Logs a line of "Anything you remember?"; what is refused stays in its row with the reason. */
  async remember(week: Week, row: number, line: string): Promise<void> {
    const { clock, recorder } = this.#parts;
    const { today, weekStart } = clock.calendar();
    const { last } = weekDays(week, weekStart);
    const latest = earlierDay(last, today);
    const parsed = parseMomentLine(line, latest);
    this.#refused = this.#refused.filter((one) => one.row !== row);
    this.#logged = this.#logged.filter((one) => one.row !== row);
    if (!parsed.ok) {
      this.#refused = [...this.#refused, { row, line, reason: parsed.reason }];
      return;
    }
    const { day = latest, ...moment } = parsed.moment;
    await recorder.add({ type: 'moment', ...moment }, day);
    const reading = readingOf({ ...moment, day }, today);
    this.#logged = [...this.#logged, { row, line, reading }];
  }
}
