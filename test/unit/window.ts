import type { Day } from '../../src/core/day.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { idMaker } from '../../src/ledger/newId.ts';
import { Recorder } from '../../src/ledger/recorder.ts';
import type { Texts } from '../../src/ledger/texts.ts';
import type { Values } from '../../src/ledger/values.ts';
import { today } from './facts.ts';
import { Later, MemoryTexts, MemoryValues } from './memoryTexts.ts';

/** What one window is made of, with a clock that the test sets. */
export interface Window {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly later: Later;
  readonly values: Values;
  /** Milliseconds since 1970; a test may change it. */
  readonly clock: { now: number; day: Day };
  /** How often the ledger said that it changed. */
  readonly changes: { count: number };
}

let windows = 0;

/** A window on some texts; ids of different windows differ. */
export function openWindow(
  texts: Texts = new MemoryTexts(),
  values: Values = new MemoryValues(),
): Window {
  const later = new Later();
  const clock = { now: Date.UTC(2026, 10, 20, 9), day: today };
  const number = ++windows;
  const ledger = new Ledger({ texts, values, later: later.run });
  const newId = idMaker(
    () => clock.now,
    (count) => new Uint8Array(count).fill(number),
  );
  const recorder = new Recorder(ledger, newId, () => ({
    at: new Date(clock.now).toISOString(),
    day: clock.day,
  }));
  const changes = { count: 0 };
  ledger.onDidChange(() => {
    changes.count++;
  });
  return { ledger, recorder, later, values, clock, changes };
}

/** All living facts of a ledger, as they are on the disk. */
export const allFacts = (ledger: Ledger) => ledger.facts('1900-01-01', '9999-12-31');
