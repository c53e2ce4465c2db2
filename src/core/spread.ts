import type { Moment } from './fact.ts';
import { sameName } from './momentGroups.ts';
import { counted } from './numberWords.ts';

/** Below this many handovers nothing is said about how they are spread. */
const leastForSpread = 4;

/**
 * One line about who gets the handovers; undefined while there are too few to say. It ranks nobody:
 * it says how many people they went to, and when most went to one.
 */
export function spreadLine(moments: readonly Moment[]): string | undefined {
  const handovers = moments.filter(({ kind, who }) => kind === 'handed-over' && who !== undefined);
  if (handovers.length < leastForSpread) return undefined;
  const people: { who: string; count: number }[] = [];
  for (const { who = '' } of handovers) {
    const known = people.find((one) => sameName(one.who, who));
    if (known) known.count++;
    else people.push({ who, count: 1 });
  }
  const all = handovers.length;
  const [only] = people;
  if (people.length === 1 && only) return `All ${all} handovers went to ${only.who}.`;
  const most = people.reduce((a, b) => (b.count > a.count ? b : a));
  return most.count * 3 >= all * 2
    ? `Of ${counted(all, 'handover')}, ${most.count} went to ${most.who}.`
    : `${counted(all, 'handover')} went to ${counted(people.length, 'person', 'people')}.`;
}
