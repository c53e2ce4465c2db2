import { interviewPlan } from './interviewPlan.ts';
import { planText } from './planText.ts';

/** One question of New Program. */
export interface Question {
  readonly id: QuestionId;
  readonly question: string;
  /** What makes a good answer. */
  readonly hint: string;
  /** An answer that somebody might give. */
  readonly example: string;
  readonly required: boolean;
}

export type QuestionId =
  | 'respected'
  | 'purpose'
  | 'before'
  | 'shifts'
  | 'done'
  | 'days'
  | 'words'
  | 'slip'
  | 'prompt'
  | 'weekly'
  | 'others'
  | 'title';

/** The answers so far; an empty one counts as none. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

/**
 * The twelve questions of New Program, in their order: asked of somebody who is already good at the
 * work, because what they do without thinking is what the others need to hear. An hour and a half
 * with them is enough for a program. Lists are written with semicolons.
 */
export const INTERVIEW: readonly Question[] = [
  {
    id: 'respected',
    question:
      'Whom do you respect for this work, would go to, and would do as they said? What do they do that others do not?',
    hint: 'What they do, not who they are. If people come to you, answer for yourself.',
    example: 'Lets the others speak first, and says in one sentence why the work matters.',
    required: false,
  },
  {
    id: 'purpose',
    question: 'When this has worked, what is true that is not true today?',
    hint: 'One sentence about the people around the reader; no number, no deadline.',
    example: 'The team decides technical questions without waiting for me.',
    required: true,
  },
  {
    id: 'before',
    question: 'What did you believe about this work at first that you had to let go of?',
    hint: 'The thought that kept you from being good at it.',
    example: 'Answering fast is what a lead is for.',
    required: false,
  },
  {
    id: 'shifts',
    question: 'Which three to five changes does somebody go through on the way, in order?',
    hint: 'These become the Big Steps. A few words each, with ; between them.',
    example: 'See my own reflex; Ask before I tell; Hand over decisions; Stay out of the way',
    required: true,
  },
  {
    id: 'done',
    question: 'How could a colleague tell that each of these changes has happened?',
    hint: 'One sentence for each, in the same order, with ; between them.',
    example:
      'I can name the question that catches me most; People bring a proposal with their question; Three areas have a new owner; A week without a decision of mine is nothing special',
    required: false,
  },
  {
    id: 'days',
    question: 'What do you do in an ordinary week that somebody new to this does not?',
    hint: 'Small acts that come again, with ; between them. They become the tasks: reminders to think and act.',
    example:
      'I write down who asked me what; I ask what they have tried; I speak last in a design talk; I give the why with each request; I set one check-in and keep away until then',
    required: false,
  },
  {
    id: 'words',
    question: 'In the moment that counts, what do you tell yourself to do?',
    hint: 'If there is a trigger, write it: if …, then ….',
    example: 'If somebody asks me something they could find out, then I ask what they have tried.',
    required: false,
  },
  {
    id: 'slip',
    question: 'Where do capable people slip when they begin?',
    hint: 'Said kindly: it is a sign that they are trying.',
    example: 'Asking questions that have my own answer inside.',
    required: false,
  },
  {
    id: 'prompt',
    question: 'Which question do you ask yourself at the end of a week?',
    hint: 'One that cannot be answered with yes or no. The journal asks it.',
    example: 'What went well because I kept out of it?',
    required: false,
  },
  {
    id: 'weekly',
    question: 'What could one count in a week, to see that it is being practised?',
    hint: 'A kind of moment and a number: held back, asked instead, handed over, pointed to a teammate, backed their call, gave it back.',
    example: 'Asked instead, 3 times',
    required: false,
  },
  {
    id: 'others',
    question: 'What would the people around notice first?',
    hint: 'What is noticed by others lasts longer than what is only felt.',
    example: 'That I wait until they have finished.',
    required: false,
  },
  {
    id: 'title',
    question: 'What shall the program be called?',
    hint: 'Two to four words that people can say to each other.',
    example: 'Room to Decide',
    required: true,
  },
];

/**
 * A program file from the answers, whatever they are: always valid, with comments that say what to
 * do next. `today`: YYYY-MM-DD.
 */
export function programFromInterview(answers: Answers, today: string): string {
  return planText(interviewPlan(answers), today);
}
