import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';
import { daysTitle, longDate, shortWeekday } from './dayText.ts';
import type { Entry } from './fact.ts';
import { weekDays, weekOf } from './week.ts';
import { withoutMarks } from './withoutMarks.ts';

/** One line of the journal's list. */
export interface JournalItem {
  readonly id: string;
  /** The task's title, "Week of 16 November", or the first words. */
  readonly title: string;
  /** The title is made of the lead's own words. */
  readonly inMyWords: boolean;
  /** "Tue · The pull was strongest when…", "Draft · The pull…" */
  readonly preview: string;
}

/** What the list is made from: an entry, or a draft that is none yet. */
export type Listed = Pick<Entry, 'id' | 'day' | 'text' | 'program' | 'task' | 'week'> & {
  readonly draft?: boolean;
};

/** The entries of one week, newest first. */
export interface JournalGroup {
  readonly title: string;
  readonly items: readonly JournalItem[];
}

/** Finds the title of a task; undefined when its program or the task is gone. */
export type TitleOfTask = (program: string | undefined, task: string) => string | undefined;

const mostWords = 80;

/** The text on one line without the marks of Markdown, cut at a word. */
export function firstWords(text: string, most = mostWords): string {
  const line = oneLine(text, most);
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const kept = cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2));
  // Half a surrogate pair at the end would be shown as a box.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/** What an entry is called. */
export function entryTitle(
  entry: Pick<Entry, 'text' | 'task' | 'program' | 'week' | 'day'>,
  calendar: Calendar,
  titleOfTask: TitleOfTask,
): Pick<JournalItem, 'title' | 'inMyWords'> {
  const given =
    (entry.task && titleOfTask(entry.program, entry.task)) ||
    (entry.week && `Week of ${longDate(weekDays(entry.week, calendar.weekStart).first)}`);
  if (given) return { title: given, inMyWords: false };
  const title = firstWords(entry.text, 40);
  return title ? { title, inMyWords: true } : { title: 'New entry', inMyWords: false };
}

/** Groups entries by week, newest first. */
export function journalGroups(
  entries: readonly Listed[],
  calendar: Calendar,
  titleOfTask: TitleOfTask,
): readonly JournalGroup[] {
  const { today, weekStart } = calendar;
  const groups = new Map<string, JournalItem[]>();
  const newestFirst = [...entries].sort((a, b) => order(b) - order(a) || (a.id < b.id ? 1 : -1));
  for (const entry of newestFirst) {
    const week = weekOf(entry.day, weekStart);
    const items = groups.get(week) ?? [];
    groups.set(week, items);
    const named = entryTitle(entry, calendar, titleOfTask);
    items.push({
      id: entry.id,
      ...named,
      preview: [
        entry.draft ? 'Draft' : shortWeekday(entry.day),
        firstWords(afterTitle(entry.text, named.title)),
      ]
        .filter(Boolean)
        .join(' · '),
    });
  }
  return [...groups].map(([week, items]) => {
    const { first, last } = weekDays(week, weekStart);
    return {
      title: week === weekOf(today, weekStart) ? 'This week' : daysTitle(first, last),
      items,
    };
  });
}

/** The text without the words that its title has said already. */
function afterTitle(text: string, title: string): string {
  const line = oneLine(text, title.length + mostWords);
  const said = title.replace(/…$/, '');
  return line.startsWith(said) ? line.slice(said.length).trimStart() : text;
}

/** As much of a text as is needed to see its first words, on one line. */
const oneLine = (text: string, most: number) =>
  withoutMarks(text.trimStart().slice(0, 20 * most))
    .replace(/\s+/g, ' ')
    .trim();

const order = ({ day }: { readonly day: Day }) => Number(day.replaceAll('-', ''));
