import type { Day } from '../../core/day.ts';
import type { Moment } from '../../core/fact.ts';
import { countOfDueCheckIns, dueCheckIns, openOutcomes } from '../../core/openOutcomes.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Overview } from '../overview.ts';

/** A check-in can be this many days after its handover and is still found. */
const daysOfCheckIns = 3650;

/** The moments that are asked about: due check-ins, then open outcomes, each once. */
export async function askedMoments(
  today: Day,
  { overview, ledger }: { readonly overview: Overview; readonly ledger: Ledger },
): Promise<readonly Moment[]> {
  const recent = await overview.recentMoments();
  const due = dueCheckIns(recent, today);
  const isFound = due.length >= countOfDueCheckIns(ledger.standing.checkIns, today);
  const all = isFound ? due : dueCheckIns(await overview.recentMoments(daysOfCheckIns), today);
  const open = openOutcomes(recent, today);
  return [...all, ...open.filter(({ id }) => !all.some((one) => one.id === id))];
}
