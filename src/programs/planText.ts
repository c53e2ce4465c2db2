import type { Plan, PlannedStep, PlannedTask, Said } from './plan.ts';

/** Comments and texts are wrapped at about this column. */
const width = 92;

/** Writes a plan down as a program file, with comments for its author. */
export function planText(plan: Plan, today: string): string {
  return [
    ...comment(0, plan.title.text),
    ...comment(0, `Written from an interview on ${today}. What to do next:`),
    ...comment(0, '1. Read it aloud, and change every sentence that you would not say.'),
    ...comment(0, '2. Look at the lines that begin with "Next:".'),
    ...comment(0, '3. Open the preview beside this file, and show it to one person it is for.'),
    ...comment(
      0,
      'An id never changes once somebody has begun: progress hangs on it. All other words may.',
    ),
    'schema: 1',
    `id: ${plan.id}`,
    ...text(0, 'title', plan.title),
    ...text(0, 'purpose', plan.purpose),
    '# weeks: 12',
    '# audience: [people-lead, senior-ic]',
    'steps:',
    ...plan.steps.flatMap(stepLines),
    ...(plan.rest.length > 0 ? ['', ...comment(0, 'Next: these answers found no place yet.')] : []),
    ...plan.rest.flatMap((answer) => comment(0, `- ${answer}`)),
    '',
  ].join('\n');
}

function stepLines(step: PlannedStep, s: number): readonly string[] {
  return [
    ...(s > 0 ? [''] : []),
    ...next(2, step.next),
    `  - id: ${step.id}`,
    ...text(4, 'title', { text: step.title }),
    ...(step.why ? text(4, 'why', step.why) : []),
    ...text(4, 'doneWhen', step.doneWhen),
    '    tasks:',
    ...step.tasks.flatMap((task, t) => [...(t > 0 ? [''] : []), ...taskLines(task)]),
  ];
}

function taskLines(task: PlannedTask): readonly string[] {
  const { target, ifThen } = task;
  return [
    ...next(6, task.next),
    `      - id: ${task.id}`,
    ...text(8, 'title', { text: task.title }),
    ...text(8, 'remind', task.remind),
    ...(task.slip ? text(8, 'slip', task.slip) : []),
    ...text(8, 'prompt', task.prompt),
    `        cadence: ${task.cadence}`,
    `        minutes: ${task.minutes}`,
    ...(target
      ? [`        target: { kinds: [${target.kind}], count: ${target.count}, per: ${target.per} }`]
      : []),
    ...(ifThen
      ? [
          '        ifThen:',
          ...text(10, 'if', { text: ifThen.if }),
          ...text(10, 'then', { text: ifThen.then }),
        ]
      : []),
    `        mode: ${task.mode}`,
  ];
}

/** A key and its text: plain or quoted on one line, folded where it is long. */
function text(indent: number, key: string, said: Said): readonly string[] {
  const spaces = ' '.repeat(indent);
  const above = next(indent, said.next);
  if (indent + key.length + said.text.length > width) {
    return [...above, `${spaces}${key}: >-`, ...wrapped(said.text, `${spaces}  `)];
  }
  return [...above, `${spaces}${key}: ${scalar(said.text)}`];
}

/** Plain where nobody could read it as anything else, else in double quotes. */
function scalar(value: string): string {
  const plain = /^\p{L}[\p{L}\p{N} ,.;!?()'’…-]*$/u.test(value);
  return plain && !/^(?:true|false|null|y|n|yes|no|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value);
}

const next = (indent: number, what: string | undefined) =>
  what === undefined ? [] : comment(indent, `Next: ${what}`);

const comment = (indent: number, words: string) => wrapped(words, `${' '.repeat(indent)}# `);

function wrapped(words: string, before: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line && before.length + line.length + 1 + word.length > width) {
      lines.push(before + line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, before + line];
}
