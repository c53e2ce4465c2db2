/** Neutral on purpose: neither family is the good one (wording). */
export type Family = 'gave-room' | 'stepped-in';

/**
 * The kinds of delegation moment, in the order in which they are offered. Ids and keys are those
 * of the contract; the texts are freshly worded after research/domain.md 6.1. `followUp` is what
 * is asked later besides "How did that work out?"; `common` kinds stand on the first screen, the
 * others under More.
 */
export const KINDS = [
  {
    id: 'held-back',
    key: 'h',
    family: 'gave-room',
    label: 'Held back',
    meaning: 'I felt the pull to answer or to do it, and let it be.',
    followUp: 'Who filled the space, and what did they do that I would not have?',
    common: true,
  },
  {
    id: 'asked',
    key: 'q',
    family: 'gave-room',
    label: 'Asked instead',
    meaning: 'I answered with a question.',
    followUp: 'Which question helped, and did they leave with a next step of their own?',
    common: true,
  },
  {
    id: 'handed-over',
    key: 'o',
    family: 'gave-room',
    label: 'Handed over',
    meaning: 'I gave the outcome, the why, the limits and a check-in, and left the how to them.',
    followUp: 'Could they say it back, and did I stay out until the check-in?',
    common: true,
  },
  {
    id: 'connected',
    key: 'c',
    family: 'gave-room',
    label: 'Pointed to a teammate',
    meaning: 'I sent the question to someone who can own it.',
    followUp: 'Did the two of them need me?',
    common: false,
  },
  {
    id: 'backed',
    key: 'b',
    family: 'gave-room',
    label: 'Backed their call',
    meaning: 'I would have chosen otherwise, and let theirs stand.',
    followUp: 'What did I learn from their choice?',
    common: false,
  },
  {
    id: 'returned',
    key: 'r',
    family: 'gave-room',
    label: 'Gave it back',
    meaning: 'It had landed on me, and I returned the next move.',
    followUp: 'What is their next move, and when?',
    common: false,
  },
  {
    id: 'answered',
    key: 'a',
    family: 'stepped-in',
    label: 'Answered it myself',
    meaning: 'I gave the solution.',
    followUp: 'Could I have pointed to someone, and will it come again?',
    common: true,
  },
  {
    id: 'took-back',
    key: 't',
    family: 'stepped-in',
    label: 'Took it back',
    meaning: 'Work I had let go of came back to me.',
    followUp: 'What was missing at the handover?',
    common: true,
  },
  {
    id: 'did-it',
    key: 'd',
    family: 'stepped-in',
    label: 'Did it myself',
    meaning: 'I did technical work that is no longer mine.',
    followUp: 'Who will do it next time?',
    common: false,
  },
] as const satisfies readonly KindShape[];

type KindShape = {
  readonly id: string;
  /** One letter: the first word of a moment's line. */
  readonly key: string;
  readonly family: Family;
  readonly label: string;
  readonly meaning: string;
  readonly followUp: string;
  readonly common: boolean;
};

export type KindId = (typeof KINDS)[number]['id'];
export type Kind = KindShape & { readonly id: KindId };

const BY_NAME: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap((kind) => [
    [kind.id, kind],
    [kind.key, kind],
  ]),
);

/** The kind of this id or key letter, both as they are written here, or undefined. */
export function kindOf(idOrKey: KindId): Kind;
export function kindOf(idOrKey: string): Kind | undefined;
export function kindOf(idOrKey: string): Kind | undefined {
  return BY_NAME.get(idOrKey);
}
