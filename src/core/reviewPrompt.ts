import { addDays, type Day, weekdayOf } from './day.ts';
import { weekdayNamed } from './dayText.ts';
import { type Week, type WeekStart, weekOf } from './week.ts';

/** When the weekly question may be asked; times are wall-clock `HH:MM`. */
export interface ReviewSettings {
  readonly day:
    | 'off'
    | 'monday'
    | 'tuesday'
    | 'wednesday'
    | 'thursday'
    | 'friday'
    | 'saturday'
    | 'sunday';
  readonly time: string;
  /** `HH:MM-HH:MM`, over midnight too; empty: none. */
  readonly quietHours: string;
}

/** What the question depends on besides the settings. */
export interface ReviewMoment {
  readonly today: Day;
  /** `HH:MM` now. */
  readonly time: string;
  /** The review day for which it was last asked or declined. */
  readonly answered?: Day | undefined;
  /** Until when "Later" holds; the same form as `time`, on the same day. */
  readonly later?: { readonly day: Day; readonly time: string } | undefined;
  /** Whether the week that this review day looks at was closed already. */
  readonly isDone: (reviewDay: Day) => boolean;
  readonly debugging: boolean;
}

/**
 * The review day the question is due for, or undefined when nothing is to be asked now: it is off,
 * not yet time, within quiet hours, done, answered, put off, or somebody is debugging. An absence
 * makes one question of the missed ones: only the last review day counts, and only for six days.
 */
export function reviewDue(settings: ReviewSettings, now: ReviewMoment): Day | undefined {
  const weekday = weekdayNamed(settings.day);
  if (weekday === undefined || now.debugging) return undefined;
  if (isQuiet(settings.quietHours, now.time)) return undefined;
  const back = (weekdayOf(now.today) - weekday + 7) % 7;
  if (back === 0 && now.time < settings.time) return undefined;
  const reviewDay = addDays(now.today, -back);
  if (now.isDone(reviewDay)) return undefined;
  if (now.answered !== undefined && now.answered >= reviewDay) return undefined;
  const { later } = now;
  if (later && (now.today < later.day || (now.today === later.day && now.time < later.time))) {
    return undefined;
  }
  return reviewDay;
}

/** The week that a review looks at: early in a week the one before, else the one it lies in. */
export const reviewWeek = (reviewDay: Day, weekStart: WeekStart): Week =>
  weekOf(addDays(reviewDay, -3), weekStart);

/** Whether a time lies within quiet hours; malformed hours are none. */
export function isQuiet(quietHours: string, time: string): boolean {
  const hours = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(quietHours);
  const [, from = '', to = ''] = hours ?? [];
  if (!hours || from === to) return false;
  return from < to ? time >= from && time < to : time >= from || time < to;
}
