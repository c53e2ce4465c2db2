/**
 * Why stepping in was right this time (contract, Kinds; research/domain.md 6.1). Such moments are
 * shown and stay out of the ratio.
 */
export const ON_PURPOSE_REASONS = [
  { id: 'incident', label: 'Incident' },
  { id: 'safety', label: 'Safety' },
  { id: 'first-time', label: 'First time for them' },
  { id: 'demo', label: 'They asked to be shown' },
  { id: 'nobody-else', label: 'Nobody else yet' },
] as const satisfies readonly { readonly id: string; readonly label: string }[];

export type OnPurposeReason = (typeof ON_PURPOSE_REASONS)[number]['id'];

/** `true`: on purpose, the reason left unsaid. */
export type OnPurpose = true | OnPurposeReason;

type Labelled = { readonly id: OnPurposeReason; readonly label: string };

/** The reason of this id with its label, or undefined. */
export function onPurposeReasonOf(id: OnPurposeReason): Labelled;
export function onPurposeReasonOf(id: string): Labelled | undefined;
export function onPurposeReasonOf(id: string): Labelled | undefined {
  return ON_PURPOSE_REASONS.find((reason) => reason.id === id);
}
