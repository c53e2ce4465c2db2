import type { Fit, Phase, Pull } from './fit.ts';

/** The program to begin with, and why: one sentence that fits into one line of a list. */
export interface Recommendation {
  readonly program: string;
  readonly why: string;
}

type ByPull = Readonly<Record<Pull, Recommendation>>;

/** Whoever is still weighing the role is helped to choose, wherever they stand. */
const undecided: Readonly<Record<Phase, string>> = {
  before: 'It looks at what draws you, and ends the weighing with yes, not yet or no.',
  'first-90': 'You are not yet sure: it settles the terms, and ends with a second choice.',
  ongoing: 'You are weighing it again: it asks what draws you now, and no is an answer.',
};

const before: Recommendation = {
  program: 'ready-by-choice',
  why: 'It settles the terms before you say yes, and stays for the first 90 days.',
};

const first90: ByPull = {
  answer: {
    program: 'expert-to-leader',
    why: 'The answer is still on your tongue: this path soon teaches it to wait.',
  },
  work: {
    program: 'expert-to-leader',
    why: 'The old work still calls: it shows the other job, then hands over decisions.',
  },
  wider: {
    program: 'expert-to-leader',
    why: 'The wider view draws you: this path leads there, one habit at a time.',
  },
  role: {
    program: 'ready-by-choice',
    why: 'The role is open at its edges: it settles terms and plans the first 90 days.',
  },
};

const ongoing: ByPull = {
  answer: {
    program: 'questions-first',
    why: 'Giving the answer pulls you: here a good question takes its place.',
  },
  work: {
    program: 'letting-go',
    why: 'Doing it yourself pulls you: here work goes over together with its decisions.',
  },
  wider: {
    program: 'capacity-and-direction',
    why: 'The wider view draws you: it is about what others can do, and where to go.',
  },
  role: {
    program: 'expert-to-leader',
    why: 'The role is not clear yet: it begins with a picture and goes step by step.',
  },
};

/** Suggests a program by the three answers; every combination has one. A suggestion locks nothing. */
export function recommend({ audience, phase, pull }: Fit): Recommendation {
  if (audience === 'undecided') return { program: 'ready-by-choice', why: undecided[phase] };
  if (phase === 'before') return before;
  return (phase === 'first-90' ? first90 : ongoing)[pull];
}
