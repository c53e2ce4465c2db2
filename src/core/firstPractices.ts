import { skillNames } from './skill.ts';
import type { SkillPractices } from './skillPractices.ts';

/** A practice, and the skill that it is for. */
export type NamedPractice = SkillPractices['practices'][number] & { readonly name: string };

/** More than these at a time is no beginning. */
const mostFirst = 3;

/** One practice for each of the lowest skills that have any, three at most; and all the others. */
export function firstPractices(skills: readonly SkillPractices[]): {
  readonly first: readonly NamedPractice[];
  readonly more: readonly NamedPractice[];
} {
  const all = skills.map(({ skill, practices }) =>
    practices.map((practice) => ({ ...practice, name: skillNames[skill] })),
  );
  const first = all.flatMap((practices) => practices.slice(0, 1)).slice(0, mostFirst);
  return { first, more: all.flat().filter((practice) => !first.includes(practice)) };
}
