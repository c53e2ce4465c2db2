import type { Calendar } from './calendar.ts';
import type { Moment } from './fact.ts';
import { momentDays } from './momentDays.ts';

/** What the moments view is grouped by. */
export const groupings = ['day', 'person', 'area'] as const;
export type Grouping = (typeof groupings)[number];

/** Moments under one heading, newest first. */
export interface MomentGroup {
  /** Stable while the heading stays. */
  readonly key: string;
  readonly title: string;
  readonly moments: readonly Moment[];
  /** The alias, when the heading is one. */
  readonly who?: string | undefined;
}

/** Groups moments: days newest first; people and areas by name, what has none last. */
export function momentGroups(
  moments: readonly Moment[],
  by: Grouping,
  calendar: Calendar,
): readonly MomentGroup[] {
  if (by === 'day') {
    return momentDays(moments, calendar).map(({ day, title, moments: ofDay }) => ({
      key: day,
      title,
      moments: ofDay,
    }));
  }
  const named = new Map<string, Moment[]>();
  for (const moment of moments) {
    const name = (by === 'person' ? moment.who : moment.area) ?? '';
    const known = [...named.keys()].find((one) => sameName(one, name)) ?? name;
    named.set(known, [...(named.get(known) ?? []), moment]);
  }
  return [...named]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b)))
    .map(([name, ofName]) => ({
      key: `${by} ${folded(name)}`,
      title: name || (by === 'person' ? 'Nobody named' : 'No area'),
      moments: ofName.sort((a, b) => (a.id < b.id ? 1 : -1)),
      who: by === 'person' && name !== '' ? name : undefined,
    }));
}

/** Aliases and areas are the same name whatever the case of their letters, in every locale. */
export const sameName = (a: string, b: string) => folded(a) === folded(b);

const folded = (name: string) => name.normalize('NFC').toLowerCase();
