/** A limit that the product keeps: a measure set against another one of the same run. */
export interface Ratio {
  /** What is compared with what. */
  readonly name: string;
  readonly value: number;
  /** The greatest value that is `ok`. */
  readonly limit: number;
  /** What `value` and `limit` count; they are ratios when absent. */
  readonly unit?: 'bytes' | undefined;
  /** What was measured on both sides, for people: "1.2 ms against 0.9 ms". */
  readonly detail: string;
}

/** The middle of some numbers, or the mean of the two in the middle. Throws when there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new Error('a median of nothing');
  return (lower + upper) / 2;
}

/** Takes one measurement and returns its milliseconds. */
export type Measure = () => number | Promise<number>;

/**
 * Takes all measures in turn, `times` times, in reversed order every other time, so that what the
 * machine does meanwhile falls on all alike. Gives every measure's milliseconds.
 */
export async function interleave<Name extends string>(
  measures: Readonly<Record<Name, Measure>>,
  times: number,
): Promise<Record<Name, readonly number[]>> {
  const names = Object.keys(measures) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let time = 0; time < times; time++) {
    for (const name of time % 2 === 0 ? names : names.toReversed()) {
      taken[name].push(await measures[name]());
    }
  }
  return taken;
}

/** Milliseconds that some work takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A ratio of two measures' medians. */
export function ratioOf(
  name: string,
  limit: number,
  measured: readonly number[],
  baseline: readonly number[],
): Ratio {
  const [ours, theirs] = [median(measured), median(baseline)];
  return {
    name,
    limit,
    value: ours / theirs,
    detail: `${ours.toFixed(2)} ms against ${theirs.toFixed(2)} ms`,
  };
}
