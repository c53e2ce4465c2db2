import type { Moment } from './fact.ts';
import { kindOf } from './kind.ts';
import { onPurposeReasonOf } from './onPurpose.ts';

/** "on purpose: incident", "on purpose", or '' */
export function onPurposeText(onPurpose: Moment['onPurpose']): string {
  if (onPurpose === undefined) return '';
  if (onPurpose === true) return 'on purpose';
  return `on purpose: ${onPurposeReasonOf(onPurpose).label.toLowerCase()}`;
}

/** "10:12", the wall-clock time of an instant with offset. */
export const clockText = (at: string) => at.slice(11, 16);

/** What a moment is called where there is room for one line: the kind and the words. */
export function momentText({ kind, note, area }: Pick<Moment, 'kind' | 'note' | 'area'>): string {
  return [kindOf(kind).label, note || area].filter(Boolean).join(' · ');
}
