import type { Audience, BigStep, Program, Task } from './program.ts';

/**
 * A program as somebody of this audience reads it: tasks for others are left out, and the wording
 * for this audience takes the place of the usual one. Without an audience everything is shown. A
 * step of which nothing is left goes, too. Ids stay, so progress and history are the same.
 */
export function forAudience(program: Program, audience: Audience | undefined): Program {
  if (audience === undefined) return program;
  const steps = program.steps.flatMap((step): BigStep[] => {
    const tasks = step.tasks
      .filter((task) => task.audience?.includes(audience) ?? true)
      .map((task) => inWordsFor(task, audience));
    if (tasks.length === 0) return [];
    const keep = step.keep?.filter((id) => tasks.some((task) => task.id === id));
    return [{ ...step, tasks, keep }];
  });
  return { ...program, steps };
}

/** A task in its wording for an audience; wordings that are for nobody in particular stay. */
export function inWordsFor(task: Task, audience: Audience | undefined): Task {
  if (audience === undefined || task.variants === undefined) return task;
  const own = task.variants.find((variant) => variant.for === audience);
  const variants = task.variants.filter((variant) => variant.for === undefined);
  return {
    ...task,
    title: own?.title ?? task.title,
    remind: own?.remind ?? task.remind,
    variants: variants.length > 0 ? variants : undefined,
  };
}
