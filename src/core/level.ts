/**
 * The seven levels of delegation, after Management 3.0, Jurgen Appelo; freshly worded
 * (research/domain.md 6.3). At 1 to 3 the lead decides, at 4 both, at 5 to 7 the other person.
 */
export const LEVELS = [
  { level: 1, name: 'Tell', meaning: 'I decide and say so.' },
  { level: 2, name: 'Sell', meaning: 'I decide and explain why.' },
  { level: 3, name: 'Consult', meaning: 'I ask them first, then I decide.' },
  { level: 4, name: 'Agree', meaning: 'We decide together.' },
  { level: 5, name: 'Advise', meaning: 'They decide, once they have heard me.' },
  { level: 6, name: 'Inquire', meaning: 'They decide and tell me how they got there.' },
  { level: 7, name: 'Delegate', meaning: 'It is theirs; I need not know.' },
] as const satisfies readonly {
  readonly level: number;
  readonly name: string;
  readonly meaning: string;
}[];

export type Level = (typeof LEVELS)[number]['level'];

type LevelText = { readonly level: Level; readonly name: string; readonly meaning: string };

/** The level of this number with its name and meaning, or undefined. */
export function levelOf(level: Level): LevelText;
export function levelOf(level: number): LevelText | undefined;
export function levelOf(level: number): LevelText | undefined {
  return LEVELS.find((known) => known.level === level);
}
