import type { Answers } from './assessmentChanges.ts';
import { expectationGaps, gapSentence } from './expectationGaps.ts';
import type { Assessment } from './program.ts';
import { skillNames } from './skill.ts';
import { lowSkills } from './skillPractices.ts';

/** More differences than these are no agenda. */
const mostGaps = 5;

/**
 * The agenda for the talk with one's own manager, as Markdown to be copied and changed. It leaves
 * the machine: it holds no rating and nothing about motives, and of the skills only those that the
 * lead would learn.
 */
export function assessmentAgenda(assessment: Assessment, answers: Answers): string {
  const gaps = expectationGaps(assessment, answers);
  const differing = gaps.filter(({ theirs }) => theirs !== 'open').slice(0, mostGaps);
  const open = gaps.filter(({ theirs }) => theirs === 'open');
  const skills = lowSkills(assessment, answers);
  const sections = [
    section('What will have gone well?', [
      'One sentence from each of us, then one out of the two.',
      'How would we both notice, and when do we look again?',
    ]),
    section(
      'Where our pictures seem to differ',
      differing.map((gap) =>
        [gap.text, gapSentence(gap), gap.words && oneLine(gap.words), 'What if it stays so?']
          .filter(Boolean)
          .join(' '),
      ),
    ),
    section(
      'What I cannot say yet',
      open.map(({ text, words }) =>
        [text, words && oneLine(words), 'How do you see it?'].filter(Boolean).join(' '),
      ),
    ),
    section(
      'What I would like to learn',
      skills.map((skill) => `${skillNames[skill]}: what support is there?`),
    ),
    section('What we settle today', ['Agreed:', 'Open:', 'The next look, on:']),
  ];
  return `# My role: what we expect of each other\n\n${sections.filter(Boolean).join('\n\n')}\n`;
}

function section(title: string, points: readonly string[]): string {
  return points.length === 0
    ? ''
    : [`## ${title}`, ...points.map((point) => `- ${point}`)].join('\n');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
