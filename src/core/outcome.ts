/** The answers to "How did that work out?" (contract, `recordOutcome`). */
export const OUTCOMES = [
  { id: 'worked', label: 'Worked' },
  { id: 'mixed', label: 'Mixed' },
  { id: 'didnt', label: 'Didn’t' },
  { id: 'soon', label: 'Too soon' },
] as const satisfies readonly { readonly id: string; readonly label: string }[];

export type Outcome = (typeof OUTCOMES)[number]['id'];

type Labelled = { readonly id: Outcome; readonly label: string };

/** The outcome of this id with its label, or undefined. */
export function outcomeOf(id: Outcome): Labelled;
export function outcomeOf(id: string): Labelled | undefined;
export function outcomeOf(id: string): Labelled | undefined {
  return OUTCOMES.find((outcome) => outcome.id === id);
}
