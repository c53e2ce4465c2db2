import { type Answers, ratingOf } from './assessmentChanges.ts';
import type { Assessment, Program, Skill, Task } from './program.ts';
import { skillNames } from './skill.ts';

/** Practices for one skill that stands low. */
export interface SkillPractices {
  readonly skill: Skill;
  readonly practices: readonly {
    readonly program: string;
    readonly programTitle: string;
    readonly task: string;
    readonly title: string;
    readonly remind: string;
  }[];
}

/** From here on down a rating brings up practices. */
const lowRating = 2;
const mostPerSkill = 3;

/** The skills that were rated 1 or 2, the lowest first. */
export function lowSkills({ items }: Assessment, answers: Answers): readonly Skill[] {
  const rated = items.flatMap(({ id, skill }) => {
    const rating = ratingOf(answers, id);
    return skill && rating !== undefined && rating <= lowRating ? [{ skill, rating }] : [];
  });
  const inOrder = Object.keys(skillNames);
  rated.sort((a, b) => a.rating - b.rating || inOrder.indexOf(a.skill) - inOrder.indexOf(b.skill));
  return [...new Set(rated.map(({ skill }) => skill))];
}

/**
 * Up to three practices for each skill: those of the first program first, then those that train
 * this skill above all, then those that come again. None is named twice.
 */
export function skillPractices(
  skills: readonly Skill[],
  programs: readonly Program[],
): readonly SkillPractices[] {
  const all = programs.flatMap((program, order) =>
    program.steps.flatMap(({ tasks }) => tasks.map((task) => ({ program, order, task }))),
  );
  const named = new Set<string>();
  return skills.map((skill) => {
    const place = (task: Task) => task.skills?.indexOf(skill) ?? -1;
    const fitting = all
      .filter(({ task }) => place(task) >= 0)
      .sort(
        (a, b) =>
          Number(a.order > 0) - Number(b.order > 0) ||
          place(a.task) - place(b.task) ||
          Number(a.task.cadence === 'once') - Number(b.task.cadence === 'once'),
      );
    const practices = [];
    for (const { program, task } of fitting) {
      const key = keyOf(program, task);
      if (named.has(key) || practices.length === mostPerSkill) continue;
      named.add(key);
      const { id, title, remind } = task;
      practices.push({
        program: program.id,
        programTitle: program.title,
        task: id,
        title,
        remind,
      });
    }
    return { skill, practices };
  });
}

/** The same practice in two programs is one. */
const keyOf = (program: Program, task: Task) => task.practice ?? `${program.id}/${task.id}`;
