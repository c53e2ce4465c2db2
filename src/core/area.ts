import type { AreaSet } from './fact.ts';
import { levelOf } from './level.ts';
import { sameName } from './momentGroups.ts';

/** The newest word on each area of the letting-go list, in the order in which they were first named. */
export function areasOf(facts: readonly AreaSet[]): readonly AreaSet[] {
  const newest: AreaSet[] = [];
  for (const fact of [...facts].sort((a, b) => (a.rev < b.rev ? -1 : 1))) {
    const at = newest.findIndex(({ area }) => sameName(area, fact.area));
    if (at === -1) newest.push(fact);
    else newest[at] = fact;
  }
  return newest.filter(({ state }) => state !== 'dropped');
}

const states: Readonly<Record<AreaSet['state'], string>> = {
  mine: 'only I decide',
  'handing-over': 'on its way',
  theirs: 'theirs',
  dropped: 'off the list',
};

/** "on its way to priya · L5 Advise · by 2027-01" */
export function areaText({ state, successor, level, month }: Omit<AreaSet, 'area'>): string {
  const to = successor && (state === 'theirs' ? `with ${successor}` : `to ${successor}`);
  return [
    [states[state], to].filter(Boolean).join(state === 'mine' ? ' · later ' : ' '),
    level && `L${level} ${levelOf(level).name}`,
    month && state !== 'theirs' && `by ${month}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
