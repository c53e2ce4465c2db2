import { addDays, type Day, LAST_DAY } from './day.ts';
import type { Period } from './period.ts';
import type { Pause, ProgramStanding } from './standing.ts';

/** The pause in which a day lies; of several the one that lasts longest. Undefined when there is none. */
export function pauseOn(
  standing: Pick<ProgramStanding, 'pauses'> | undefined,
  day: Day,
): Pause | undefined {
  const end = ({ to }: Pause) => to ?? LAST_DAY;
  return standing?.pauses
    .filter((pause) => pause.from <= day && day <= end(pause))
    .sort((a, b) => (end(a) < end(b) ? 1 : -1))[0];
}

/**
 * How much of a period is paused: `all` of its days, `some`, or `none`. A week that is paused whole is
 * neither met nor quiet; one that is paused in part is paused unless something was done in it.
 */
export function pausedShare(
  standing: Pick<ProgramStanding, 'pauses'> | undefined,
  { first, last }: Period,
): 'all' | 'some' | 'none' {
  const pauses = [...(standing?.pauses ?? [])]
    .filter(({ from, to }) => from <= last && (to === undefined || (to >= first && to >= from)))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  if (pauses.length === 0) return 'none';
  let open = first;
  for (const { from, to } of pauses) {
    if (from > open) return 'some';
    if (to === undefined || to >= last) return 'all';
    if (to >= open) open = addDays(to, 1);
  }
  return 'some';
}
