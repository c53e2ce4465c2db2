import { taskKey } from './digest.ts';
import type { TargetSet } from './fact.ts';
import type { Program, Target } from './program.ts';
import type { Standing } from './standing.ts';

/** The targets of a program's tasks by task key. A task without a target stands there with `null`. */
export type Targets = Readonly<Record<string, Target | null>>;

/** The targets of a program as it is now. */
export function targetsOf({ id, steps }: Program): Targets {
  return Object.fromEntries(
    steps.flatMap(({ tasks }) => tasks.map((task) => [taskKey(id, task.id), task.target ?? null])),
  );
}

/**
 * What is to be recorded because a program's targets are not what they were: the log says it, and
 * where it is silent `before`, what was last seen. A task that nobody has seen yet has changed nothing.
 */
export function targetChanges(
  program: Program,
  before: Targets,
  standing: Pick<Standing, 'targets'>,
): readonly Pick<TargetSet, 'program' | 'task' | 'was' | 'now'>[] {
  return program.steps.flatMap(({ tasks }) =>
    tasks.flatMap((task) => {
      const key = taskKey(program.id, task.id);
      const logged = standing.targets.get(key)?.at(-1);
      const was = logged ? logged.now : before[key];
      if (was === undefined && !logged) return [];
      if (isSame(was ?? undefined, task.target)) return [];
      return [{ program: program.id, task: task.id, was: was ?? undefined, now: task.target }];
    }),
  );
}

const isSame = (a: Target | undefined, b: Target | undefined) =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.count === b.count &&
    a.per === b.per &&
    [...a.kinds].sort().join() === [...b.kinds].sort().join());
