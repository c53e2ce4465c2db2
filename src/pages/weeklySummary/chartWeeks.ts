import type { WeekBar } from '../../core/weeklySummary.ts';

/** Moments of any family, on purpose or not. */
export function countOf(bar: WeekBar): number {
  return bar.gaveRoom + bar.steppedIn + bar.onPurpose;
}

/**
 * The weeks to speak of: from the first one with a moment on. What lies before somebody began is
 * not "quiet". Empty when no week has a moment.
 */
export function chartWeeks(bars: readonly WeekBar[]): readonly WeekBar[] {
  const first = bars.findIndex((bar) => countOf(bar) > 0);
  return first < 0 ? [] : bars.slice(first);
}

/** Whether there is something to compare: a single bar is no picture. */
export function isWorthDrawing(bars: readonly WeekBar[]): boolean {
  return bars.filter((bar) => countOf(bar) > 0).length > 1;
}

/** How a week without moments is called; the one that is still running has not ended quietly. */
export function emptyWeekWord(
  bar: WeekBar,
  running: string | undefined,
): 'quiet' | 'paused' | 'so far none' {
  if (bar.paused) return 'paused';
  return bar.week === running ? 'so far none' : 'quiet';
}
