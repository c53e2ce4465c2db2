import type { Day } from './day.ts';
import type { WeekStart } from './week.ts';

/** The day it is for the lead, and how the lead's weeks run. Core is told; it never asks a clock. */
export interface Calendar {
  readonly today: Day;
  readonly weekStart: WeekStart;
  /** The lead wants no counts said. */
  readonly hideNumbers?: boolean | undefined;
}
