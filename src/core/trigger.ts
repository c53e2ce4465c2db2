/** What pulled at me in that moment: about me, not about them (research/field.md C11). */
export const TRIGGERS = [
  { id: 'deadline', label: 'Deadline' },
  { id: 'boredom', label: 'Boredom' },
  { id: 'fun', label: 'Fun' },
  { id: 'worry', label: 'Worry' },
  { id: 'habit', label: 'Habit' },
  { id: 'asked', label: 'Asked directly' },
] as const satisfies readonly { readonly id: string; readonly label: string }[];

export type Trigger = (typeof TRIGGERS)[number]['id'];

type Labelled = { readonly id: Trigger; readonly label: string };

/** The trigger of this id with its label, or undefined. */
export function triggerOf(id: Trigger): Labelled;
export function triggerOf(id: string): Labelled | undefined;
export function triggerOf(id: string): Labelled | undefined {
  return TRIGGERS.find((trigger) => trigger.id === id);
}
