import type { Fit, Phase, Pull } from './fit.ts';

/** The program to begin with, and why, in one sentence. */
export interface Recommendation {
  readonly program: string;
  readonly why: string;
}

/** Whoever is still weighing the role is helped to choose, wherever they stand. */
const undecided: Readonly<Record<Phase, string>> = {
  before:
    'You have not decided yet: this one looks at what draws you, and ends the weighing with yes, not yet or no.',
  'first-90':
    'You are in the role and not yet sure: this one agrees its terms, and ends with a second, better informed choice.',
  ongoing:
    'You are weighing it again: this one asks what draws you now, and a no is a full answer in it.',
};

const first90: Readonly<Record<Pull, readonly [program: string, why: string]>> = {
  answer: [
    'expert-to-leader',
    'the answer is still on your tongue: this path begins by holding it back, and ends at the wider view.',
  ],
  work: [
    'expert-to-leader',
    'the old work still calls: this path shows the other job first, and then hands over decisions.',
  ],
  wider: [
    'expert-to-leader',
    'the wider view draws you already: this path leads there, one habit at a time.',
  ],
  role: [
    'ready-by-choice',
    'the role is still open at its edges: this one settles its terms, and plans the first 90 days.',
  ],
};

const ongoing: Readonly<Record<Pull, readonly [program: string, why: string]>> = {
  answer: [
    'questions-first',
    'giving the answer pulls most: here a good question takes its place, in talks, reviews and threads.',
  ],
  work: [
    'letting-go',
    'doing it yourself pulls most: here work goes over together with its decisions, one area at a time.',
  ],
  wider: [
    'capacity-and-direction',
    'the wider view draws you: this one is about what the others can do, and where it all should go.',
  ],
  role: [
    'expert-to-leader',
    'the role is not quite clear yet: this path begins with a picture of it, and takes it step by step.',
  ],
};

/** Suggests a program by the three answers; every combination has one. A suggestion locks nothing. */
export function recommend({ audience, phase, pull }: Fit): Recommendation {
  if (audience === 'undecided') return { program: 'ready-by-choice', why: undecided[phase] };
  const by = audience === 'people-lead' ? 'people' : 'by craft';
  if (phase === 'before') {
    const why = `You are about to lead ${by}: this one settles the terms before you say yes, and goes with you into the first 90 days.`;
    return { program: 'ready-by-choice', why };
  }
  const [program, reason] = (phase === 'first-90' ? first90 : ongoing)[pull];
  return { program, why: `You lead ${by}, and ${reason}` };
}
