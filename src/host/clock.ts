import * as vscode from 'vscode';
import type { Calendar } from '../core/calendar.ts';
import type { Day } from '../core/day.ts';
import { DayTurn } from '../core/dayTurn.ts';
import { isoWithOffset, localDay } from '../core/localDay.ts';
import { weekStartFor } from '../core/weekStart.ts';
import { readPrivacy } from './privacy.ts';
import { systemLocale } from './systemLocale.ts';
import { testNow } from './testClock.ts';

/** Set by the build: true in the build for tests of a whole program in fast motion, and there alone. */
declare const TEST_CLOCK: boolean;

/** The one place that asks the system's clock; days and weeks follow the settings. */
export interface Clock {
  now(): number;
  calendar(): Calendar;
  stamp(): { readonly at: string; readonly day: Day };
  /** Tells when another day has begun. */
  readonly dayTurn: DayTurn;
}

/** A clock from the system's time and the settings `weekStartsOn` and `dayEndsAt`. */
export function systemClock(): Clock {
  const now = TEST_CLOCK ? testNow : () => Date.now();
  const read = () => vscode.workspace.getConfiguration('bigSteps');
  const today = (settings = read()) =>
    localDay(now(), undefined, timeOrMidnight(settings.get('dayEndsAt')));
  return {
    now,
    calendar: () => {
      const settings = read();
      return {
        today: today(settings),
        hideNumbers: readPrivacy(settings).hideNumbers,
        weekStart: weekStartFor(
          startOrAuto(settings.get('weekStartsOn')),
          systemLocale(process.platform, process.env, defaultLocale),
        ),
      };
    },
    stamp: () => ({ at: isoWithOffset(now(), undefined), day: today() }),
    dayTurn: new DayTurn(() => today()),
  };
}

/** Any of Intl's objects knows it; a `DateTimeFormat` costs twenty times what a `Collator` does. */
const defaultLocale = () => new Intl.Collator().resolvedOptions().locale;

/** Settings are hostile until parsed: anything but a time up to six in the morning is midnight. */
const timeOrMidnight = (value: unknown) =>
  typeof value === 'string' && /^(0[0-5]:[0-5]\d|06:00)$/.test(value) ? value : '00:00';

const startOrAuto = (value: unknown) =>
  value === 'monday' || value === 'sunday' || value === 'saturday' ? value : 'auto';
