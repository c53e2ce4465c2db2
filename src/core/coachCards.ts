/** Questions that leave the thinking with the other person, and when not to ask them. */
export interface CoachCard {
  readonly title: string;
  readonly lines: readonly string[];
}

/** GROW after Whitmore, openers after Bungay Stanier; freshly worded (research/domain.md 6.4). */
export const coachCards: readonly CoachCard[] = [
  {
    title: 'Goal',
    lines: [
      'What would “good” look like here?',
      'By when does it matter?',
      'What do you want from these ten minutes?',
    ],
  },
  {
    title: 'What is there',
    lines: [
      'What have you seen so far?',
      'What have you tried?',
      'What are you fairly sure of, and what are you guessing?',
    ],
  },
  {
    title: 'Options',
    lines: [
      'What are two ways you could go?',
      'And a third, if you could not ask me?',
      'Who here has met this before?',
    ],
  },
  {
    title: 'Next step',
    lines: [
      'Which one first?',
      'When shall we both know?',
      'What would make you stop and call me?',
    ],
  },
  {
    title: 'To open a talk',
    lines: ['What is on your mind?', 'What else?', 'What is the hard part, for you?'],
  },
  {
    title: 'Instead of telling',
    lines: [
      'Instead of “Use X”: What would rule X in or out?',
      'Instead of “That will not scale”: What happens at ten times the load?',
      'Instead of “I will look”: What have you ruled out?',
      'Instead of “Let me fix it”: What would unblock you in the next hour?',
    ],
  },
  {
    title: 'When not to ask',
    lines: [
      'It is brand-new to them: show it.',
      'Something is on fire: say it.',
      'They asked for a plain fact: give it, and log it as on purpose.',
    ],
  },
];
