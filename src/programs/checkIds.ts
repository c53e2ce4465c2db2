import type { Program } from '../core/program.ts';
import type { Finding } from './finding.ts';
import type { Path } from './formatAt.ts';
import { idFrom } from './idFrom.ts';
import type { Mender } from './mender.ts';
import { nearestName } from './nearestName.ts';
import { takenIds } from './takenIds.ts';

/** Ids that stand twice, and kept tasks that are not there: what the schema alone cannot see. */
export function checkIds(program: Program, mender: Mender): readonly Finding[] {
  const tasks = program.steps.flatMap((step, s) =>
    step.tasks.map(({ id }, t) => ({ id, path: ['steps', s, 'tasks', t, 'id'] })),
  );
  const steps = program.steps.map(({ id }, s) => ({ id, path: ['steps', s, 'id'] }));
  const items = (program.assessment?.items ?? []).map(({ id }, i) => ({
    id,
    path: ['assessment', 'items', i, 'id'],
  }));
  return [
    ...twice('step', steps, program, mender),
    ...twice('task', tasks, program, mender),
    ...twice('statement', items, program, mender),
    ...program.steps.flatMap((step, s) =>
      (step.keep ?? []).flatMap((kept, k): Finding[] => {
        const own = step.tasks.map(({ id }) => id);
        if (own.includes(kept)) return [];
        const path = ['steps', s, 'keep', k];
        const near = nearestName(kept, own);
        const message = `"${kept}" is not a task of this step. Name one of ${own.join(', ')}.`;
        const fix = near === undefined ? undefined : mender.replace(path, near);
        return [{ code: 'unknown-task', message, path, fix }];
      }),
    ),
  ];
}

function twice(
  what: string,
  all: readonly { readonly id: string; readonly path: Path }[],
  program: Program,
  mender: Mender,
): readonly Finding[] {
  const seen = new Set<string>();
  return all.flatMap(({ id, path }): Finding[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const free = idFrom(id, takenIds(program, path), what);
    const message = `Another ${what} has the id "${id}". Give this one its own, for example ${free}.`;
    return [{ code: 'duplicate-id', message, path, fix: mender.replace(path, free) }];
  });
}
