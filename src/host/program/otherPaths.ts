import { type Path, pathOn } from '../../core/path.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Clock } from '../clock.ts';
import type { Overview } from '../overview.ts';

/** The paths of the programs that run beside the one in focus, in the order of their start. */
export async function otherPaths({
  ledger,
  overview,
  clock,
}: {
  readonly ledger: Ledger;
  readonly overview: Overview;
  readonly clock: Clock;
}): Promise<readonly Path[]> {
  await ledger.ready();
  const { programs, focus } = ledger.standing;
  const ids = [...programs]
    .filter(([id, { state }]) => id !== focus && state !== 'finished')
    .sort(([, a], [, b]) => (a.start < b.start ? -1 : 1))
    .map(([id]) => id);
  if (ids.length === 0) return [];
  const calendar = clock.calendar();
  const facts = await overview.recent();
  const found = await Promise.all(ids.map((id) => overview.programFor(id)));
  return found.flatMap((program) =>
    program ? [pathOn(program, calendar.today, ledger.standing, facts, calendar)] : [],
  );
}
