import { KINDS } from '../core/kind.ts';
import type { IfThen } from '../core/program.ts';
import { answerIf, answerText } from './answerText.ts';
import { idFrom } from './idFrom.ts';
import type { Answers } from './interview.ts';
import type { PlannedTask } from './plan.ts';

/** What the tasks of one step are made of. */
export interface StepPart {
  readonly title: string;
  /** How a colleague can tell that the step is reached, where the expert said so. */
  readonly sign: string | undefined;
  /** What the expert does that belongs to this step. */
  readonly own: readonly string[];
  readonly first: boolean;
  /** Whether this step has the one measured practice, with its slip and its if-then line. */
  readonly measured: boolean;
  readonly last: boolean;
}

type Draft = Omit<PlannedTask, 'id'>;

/** The tasks of one step; their ids go into `taken`. */
export function planTasks(
  part: StepPart,
  answers: Answers,
  taken: Set<string>,
): readonly PlannedTask[] {
  const drafts = [
    ...(part.first ? [plainNotes, watch(answers)] : []),
    ...actTasks(part, answers),
    askTask(part, answers),
    ...(part.last ? [passOn] : []),
  ];
  return drafts.map((draft): PlannedTask => {
    const id = idFrom(draft.title, taken, `task-${taken.size + 1}`);
    taken.add(id);
    return { id, ...draft };
  });
}

const plainNotes: Draft = {
  title: 'A week of plain notes',
  remind: { text: 'Log the moments that this program is about. Change nothing yet.' },
  cadence: 'workdays',
  minutes: 1,
  prompt: { text: 'What did I see that I did not expect?' },
  mode: 'solo',
  next: 'a first week of watching shows where somebody starts. Leave it, or make it your own.',
};

const watch = (answers: Answers): Draft => ({
  title: 'Watch somebody good',
  remind: answerIf(
    answers.respected,
    300,
    'Sit beside somebody who is good at this. Watch for this:',
  ) ?? { text: 'Sit beside somebody who is good at this, and write down what they leave out.' },
  cadence: 'once',
  minutes: 30,
  prompt: { text: 'What do they leave out that I would have done?' },
  mode: 'pair',
});

const passOn: Draft = {
  title: 'Pass it on',
  remind: {
    text: 'Tell the next person who begins what helped, and whoever wrote this what did not.',
  },
  cadence: 'once',
  minutes: 20,
  prompt: { text: 'What would I have liked to hear on the first day?' },
  mode: 'pair',
};

function actTasks({ title, own, first, measured }: StepPart, answers: Answers): readonly Draft[] {
  const standIn = `Notice one moment this week that calls for “${title}”.`;
  return (own.length > 0 ? own : [standIn]).map((act, a): Draft => {
    const draft: Draft = {
      title: act === standIn ? 'Notice one such moment' : shortTitle(act),
      remind: answerText(act, 280),
      cadence: 'weekly',
      minutes: 5,
      prompt: answerIf(answers.prompt, 300) ?? { text: 'What did I notice, and what came of it?' },
      mode: 'solo',
      next:
        own.length === 0
          ? 'say what somebody good at this does in such a moment.'
          : first && a === 0
            ? 'give a task what helps: why it works, how it is done, when to leave it out (skipIf).'
            : undefined,
    };
    if (!measured || a > 0) return draft;
    const slip = answerIf(answers.slip, 600);
    return { ...draft, slip, ifThen: ifThenOf(answers.words), ...targetOf(answers.weekly) };
  });
}

/** The task by which somebody else notices the step. */
function askTask({ title, sign, measured }: StepPart, answers: Answers): Draft {
  const seen = measured
    ? answerIf(answers.others, 300, 'Ask one person what they notice. It may be this:')
    : undefined;
  return {
    title: seen ? 'Ask what they notice' : 'Ask whether it shows',
    remind:
      seen ??
      (sign
        ? answerText(`Ask one person whether this is so by now: ${sign}`, 300)
        : { text: `Ask one person what has changed since I practise “${title}”.` }),
    cadence: '2-weekly',
    minutes: 10,
    prompt: { text: 'What did they say, in their words?' },
    mode: 'pair',
  };
}

const smallWordsAtEnd =
  /(?:\s(?:an?|the|that|which|who|of|to|in|on|at|for|with|and|or|my|our|their))+$/i;

/** The first words of an act, as many as the tree shows well. */
function shortTitle(act: string): string {
  let title = '';
  for (const word of act.replace(/^I\s+/, '').split(' ').slice(0, 6)) {
    if (title && [...title].length + [...word].length > 39) break;
    title = title ? `${title} ${word}` : [...word].slice(0, 40).join('');
  }
  // Cut after "for the", it would read as if something were missing.
  if (title.length < act.replace(/^I\s+/, '').length) title = title.replace(smallWordsAtEnd, '');
  const [head = '', ...tail] = title.replace(/[\s.,:!?]+$/, '') || title;
  return head.toUpperCase() + tail.join('');
}

function ifThenOf(words: string | undefined): IfThen | undefined {
  const { text } = answerText(words ?? '', 400);
  if (!text) return undefined;
  const [, when = 'the moment comes', act = text] =
    /^(?:if|when)\s+(.+?),\s*(?:then\s+)?(.+)$/i.exec(text) ?? [];
  // biome-ignore lint/suspicious/noThenProperty: a key of the format, and nobody awaits it
  return { if: answerText(when, 200).text, then: answerText(act, 200).text };
}

/** A count of moments, from words like "held back, 3 times a week". */
function targetOf(weekly: string | undefined): Pick<PlannedTask, 'target' | 'next'> {
  const { text } = answerText(weekly ?? '', 400);
  if (!text) {
    return { next: 'if it can be counted, add target: { kinds: [asked], count: 3, per: week }' };
  }
  const said = text.toLowerCase().replace(/-/g, ' ');
  const kind = KINDS.find(
    ({ id, label }) => said.includes(id.replace(/-/g, ' ')) || said.includes(label.toLowerCase()),
  );
  const count = Math.min(50, Math.max(1, Number(/\d{1,4}/.exec(said)?.[0] ?? 3)));
  const per = said.includes('month') ? 'month' : 'week';
  return {
    target: { kind: kind?.id ?? 'held-back', count, per },
    next: `a target fills a reflection and never passes or blocks. You said: ${text}`,
  };
}
