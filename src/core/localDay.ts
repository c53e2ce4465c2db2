import { type Day, dayNumber, isDay } from './day.ts';

/** What a clock on the wall shows: no offset, no zone. */
type WallClock = { readonly day: Day; readonly secondOfDay: number };

const HALF_A_DAY_MS = 12 * 3_600_000;

/**
 * The calendar day to which an instant belongs in a time zone where a day ends at `dayEndsAt`:
 * 02:00 with '04:00' belongs to the day before (contract, `dayEndsAt`). The wall clock decides,
 * so a change to or from summer time moves nothing.
 *
 * @param epochMs milliseconds since 1970-01-01T00:00Z
 * @param timeZone an IANA name; undefined is the zone of this machine, as it is now
 * @param dayEndsAt '00:00' to '06:00'
 * @throws RangeError for an instant outside 1900 to 9999, an unknown zone or another `dayEndsAt`
 */
export function localDay(epochMs: number, timeZone: string | undefined, dayEndsAt: string): Day {
  const dayEndsAtSecond = secondOfDayEnd(dayEndsAt);
  const { day, secondOfDay } = wallClock(epochMs, timeZone);
  if (secondOfDay >= dayEndsAtSecond) return day;
  // Twelve hours before any time up to six in the morning it was the day before, whatever summer
  // time did that night. Counting a calendar day back would find days that a zone never had:
  // Pacific/Apia went from 2011-12-29 to 2011-12-31.
  return wallClock(epochMs - HALF_A_DAY_MS, timeZone).day;
}

/**
 * An instant as ISO 8601 with the offset of the zone: '2026-11-22T10:12:00+01:00'. Whole seconds,
 * rounded down. Offsets with seconds (zones before about 1972) are rounded to the minute, which is
 * all the format has, and the time with them: the text always names the same instant.
 * Parameters and errors as for `localDay`.
 */
export function isoWithOffset(epochMs: number, timeZone: string | undefined): string {
  const { day, secondOfDay } = wallClock(epochMs, timeZone);
  const wallSeconds = dayNumber(day) * 86_400 + secondOfDay;
  const offsetMinutes = Math.round((wallSeconds - Math.floor(epochMs / 1000)) / 60);
  const local = new Date(epochMs + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offsetMinutes);
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${local}${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function secondOfDayEnd(dayEndsAt: string): number {
  if (!/^(0[0-5]:[0-5]\d|06:00)$/.test(dayEndsAt)) {
    throw new RangeError('dayEndsAt must be a time from "00:00" to "06:00".');
  }
  return Number(dayEndsAt.slice(0, 2)) * 3600 + Number(dayEndsAt.slice(3)) * 60;
}

function wallClock(epochMs: number, timeZone: string | undefined): WallClock {
  const clock = timeZone === undefined ? machineClock(epochMs) : zoneClock(epochMs, timeZone);
  if (!isDay(clock.day)) throw new RangeError('The instant must lie within 1900 to 9999.');
  return clock;
}

/** By `Date`, because a cached `Intl.DateTimeFormat` keeps its zone when the traveller's changes. */
function machineClock(epochMs: number): WallClock {
  const date = new Date(epochMs);
  const day = isoDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  return { day, secondOfDay: secondOf(date.getHours(), date.getMinutes(), date.getSeconds()) };
}

function zoneClock(epochMs: number, timeZone: string): WallClock {
  const found: Record<string, string> = {};
  for (const part of formatFor(timeZone).formatToParts(epochMs)) found[part.type] = part.value;
  const numberOf = (type: string): number => Number(found[type]);
  const day = isoDay(numberOf('year'), numberOf('month'), numberOf('day'));
  // Years before 1 would read like years after it.
  if (found.era !== 'AD') throw new RangeError('The instant must lie within 1900 to 9999.');
  return {
    day,
    secondOfDay: secondOf(numberOf('hour'), numberOf('minute'), numberOf('second')),
  };
}

/** Making a format costs some hundred times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

function isoDay(year: number, month: number, dayOfMonth: number): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function secondOf(hour: number, minute: number, second: number): number {
  return hour * 3600 + minute * 60 + second;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
