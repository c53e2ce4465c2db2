import type { KindId } from '../core/kind.ts';
import type { BigStep } from '../core/program.ts';

/** Moments in which somebody else takes part; holding back is seen by the lead alone. */
const shared: ReadonlySet<KindId> = new Set([
  'asked',
  'handed-over',
  'connected',
  'backed',
  'returned',
]);

/**
 * Whether somebody else could notice that a step is being practised: one task is done with a person
 * or in team time, or has an agenda, or counts moments that only happen between people.
 */
export function isSeenByOthers(step: BigStep): boolean {
  return step.tasks.some(
    ({ mode, agenda, target }) =>
      mode === 'pair' ||
      mode === 'team' ||
      agenda !== undefined ||
      target?.kinds.some((kind) => shared.has(kind)) === true,
  );
}
