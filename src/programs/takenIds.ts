import type { Path } from './formatAt.ts';

/** The ids in use beside the one at a path: those of all steps, of all tasks or of all statements. */
export function takenIds(file: unknown, path: Path): ReadonlySet<string> {
  const steps = listAt(file, 'steps');
  const lists = path.includes('tasks')
    ? steps.flatMap((step) => listAt(step, 'tasks'))
    : path[0] === 'steps'
      ? steps
      : path.includes('items')
        ? listAt(valueAt(file, 'assessment'), 'items')
        : [];
  return new Set(lists.map((one) => valueAt(one, 'id')).filter((id) => typeof id === 'string'));
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = valueAt(value, key);
  return Array.isArray(list) ? list : [];
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
