import type { Day } from '../../core/day.ts';
import type { WeekBar } from '../../core/weeklySummary.ts';
import { chartWeeks, countOf, emptyWeekWord } from './chartWeeks.ts';

/** A rectangle, in the chart's own units: pixels at the default font size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text whose middle stands at `x`, its foot at `y`. */
export interface Mark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** One week of the chart; absent parts are not drawn. */
export interface ChartColumn {
  readonly week: string;
  readonly gaveRoom?: Box | undefined;
  readonly steppedIn?: Box | undefined;
  readonly onPurpose?: Box | undefined;
  readonly marks: readonly Mark[];
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** The height at which giving room and stepping in meet. */
  readonly baseline: number;
  readonly columns: readonly ChartColumn[];
  /** First days of the last week and of every third before it. */
  readonly labels: readonly (Mark & { readonly day: Day })[];
}

const WIDTH = 680;
const BAR = 30;
/** From the baseline, and between a bar and the dashed box under it. */
const GAP = 2;
const UNIT_AT_MOST = 10;
const BARS_AT_MOST = 150;
/** One moment among hundreds can still be seen. */
const BAR_AT_LEAST = 2;
const NUMBER_ABOVE = 4;
const NUMBER_BELOW = 13;
const ROOM_ABOVE = 16;
const ROOM_BELOW = 20;
const ROOM_FOR_LABELS = 20;
/** Counted back from the last week, which always has one. */
const LABEL_EVERY = 3;

/**
 * Where everything in the chart stands. Both families have one scale, so that equal numbers look
 * equal. `shortDay` words a label; `running` is the week that has today in it.
 */
export function chartLayout(
  bars: readonly WeekBar[],
  shortDay: (day: Day) => string,
  running: string | undefined,
): ChartLayout {
  const up = Math.max(0, ...bars.map((bar) => bar.gaveRoom));
  const down = Math.max(0, ...bars.map((bar) => bar.steppedIn + bar.onPurpose));
  const unit = Math.min(UNIT_AT_MOST, BARS_AT_MOST / Math.max(1, up + down));
  const long = (n: number): number => (n === 0 ? 0 : Math.max(BAR_AT_LEAST, n * unit));
  const baseline = ROOM_ABOVE + long(up) + GAP;
  const height = baseline + GAP + long(down) + GAP + ROOM_BELOW + ROOM_FOR_LABELS;
  const pitch = WIDTH / Math.max(1, bars.length);
  const begun = new Set(chartWeeks(bars).map((bar) => bar.week));

  const columnMiddle = (i: number): number => Math.round((i + 0.5) * pitch);

  const columns = bars.map((bar, i): ChartColumn => {
    const middle = columnMiddle(i);
    const x = middle - BAR / 2;
    const box = (y: number, n: number): Box => ({ x, y, width: BAR, height: long(n) });
    const top = baseline - GAP - long(bar.gaveRoom);
    const foot = baseline + GAP + long(bar.steppedIn);
    const purpose = bar.steppedIn > 0 ? foot + GAP : foot;
    const end = bar.onPurpose > 0 ? purpose + long(bar.onPurpose) : foot;
    const marks: Mark[] = [];
    if (bar.gaveRoom > 0) marks.push({ text: `${bar.gaveRoom}`, x: middle, y: top - NUMBER_ABOVE });
    if (bar.steppedIn + bar.onPurpose > 0) {
      marks.push({ text: numberBelow(bar), x: middle, y: end + NUMBER_BELOW });
    }
    const word = emptyWeekWord(bar, running);
    if (countOf(bar) === 0 && begun.has(bar.week) && word !== 'so far none') {
      marks.push({ text: word, x: middle, y: baseline - NUMBER_ABOVE - GAP });
    }
    return {
      week: bar.week,
      gaveRoom: bar.gaveRoom > 0 ? box(top, bar.gaveRoom) : undefined,
      steppedIn: bar.steppedIn > 0 ? box(baseline + GAP, bar.steppedIn) : undefined,
      onPurpose: bar.onPurpose > 0 ? box(purpose, bar.onPurpose) : undefined,
      marks,
    };
  });
  const labels = bars.flatMap((bar, i) =>
    (bars.length - 1 - i) % LABEL_EVERY === 0 && begun.has(bar.week)
      ? [{ day: bar.first, text: shortDay(bar.first), x: columnMiddle(i), y: height - 4 }]
      : [],
  );
  return { width: WIDTH, height, baseline, columns, labels };
}

/** What was on purpose leaves the ratio, so it is not added in: "4 + 2". */
function numberBelow(bar: WeekBar): string {
  return bar.onPurpose > 0 ? `${bar.steppedIn} + ${bar.onPurpose}` : `${bar.steppedIn}`;
}
