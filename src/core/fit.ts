import type { Audience } from './program.ts';

/** Where in the role somebody is; the same words as the phase of a step. */
export type Phase = 'before' | 'first-90' | 'ongoing';

/** What pulls most: saying the answer, doing the work, the wider view, or finding out what the role is. */
export type Pull = 'answer' | 'work' | 'wider' | 'role';

/** The three answers that a program is suggested by. Values and no words: they are private. */
export interface Fit {
  readonly audience: Audience;
  readonly phase: Phase;
  readonly pull: Pull;
}

/** One of the three questions, with its answers in the order in which they are offered. */
export interface FitQuestion<Key extends keyof Fit = keyof Fit> {
  readonly key: Key;
  readonly question: string;
  readonly answers: readonly {
    readonly value: Fit[Key];
    readonly label: string;
    readonly detail: string;
  }[];
}

/** The three questions before the list of programs (issue 4, "Choosing"). */
export const fitQuestions: readonly [
  FitQuestion<'audience'>,
  FitQuestion<'phase'>,
  FitQuestion<'pull'>,
] = [
  {
    key: 'audience',
    question: 'Which way of leading is it?',
    answers: [
      {
        value: 'people-lead',
        label: 'Leading people',
        detail: 'A team looks to me, and I answer for it.',
      },
      {
        value: 'senior-ic',
        label: 'Leading by craft',
        detail: 'I shape what others build, and nobody reports to me.',
      },
      {
        value: 'undecided',
        label: 'Not yet decided',
        detail: 'I am weighing it, or I am no longer sure.',
      },
    ],
  },
  {
    key: 'phase',
    question: 'Where in the role are you?',
    answers: [
      { value: 'before', label: 'Before the role', detail: 'It is offered, or it is an idea.' },
      {
        value: 'first-90',
        label: 'In the first 90 days',
        detail: 'The change is fresh, for me and for the others.',
      },
      { value: 'ongoing', label: 'Later', detail: 'I have been at it for a while.' },
    ],
  },
  {
    key: 'pull',
    question: 'What pulls you most at the moment?',
    answers: [
      {
        value: 'answer',
        label: 'Giving the answer',
        detail: 'I have it ready, and I say it before the others do.',
      },
      {
        value: 'work',
        label: 'Doing the work myself',
        detail: 'I keep the good part, or I take it back.',
      },
      {
        value: 'wider',
        label: 'The wider view',
        detail: 'What the team could become, and where all of it should go.',
      },
      {
        value: 'role',
        label: 'Finding out what the role is',
        detail: 'The old job was clear. This one is not yet.',
      },
    ],
  },
];
