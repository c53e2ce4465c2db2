import type { BigStep, Program } from '../core/program.ts';
import { blameHints } from './blameHints.ts';
import type { Path } from './formatAt.ts';
import type { Hint } from './hint.ts';
import type { HintFinding } from './hintFinding.ts';
import { isSeenByOthers } from './isSeenByOthers.ts';
import { longWeek } from './longWeek.ts';
import { parseYaml } from './parseYaml.ts';
import { placeOf } from './placeOf.ts';
import { placesIn } from './placesIn.ts';

const mostSteps = 7;
const mostTasks = 6;
/** The share of once-tasks above which a path is a list of errands. */
const mostOnce = 0.4;

/** Advice on a valid program, each with its reason; `text` is the file that it was read from. */
export function programHints(program: Program, text: string): readonly Hint[] {
  const findings = [
    ...shapeHints(program),
    ...program.steps.flatMap(stepHints),
    ...blameHints(program),
  ];
  if (findings.length === 0) return [];
  const document = parseYaml(text);
  const place = placesIn(text);
  return findings
    .map(({ code, message, path, at, words }): Hint => {
      const [from, until] = placeOf(document, path, at);
      const [start, end] = placeOfWords(text, from, until, words);
      return { code, message, start, end, ...place(start) };
    })
    .sort((a, b) => a.start - b.start);
}

function shapeHints({ steps }: Program): HintFinding[] {
  const found: HintFinding[] = [];
  if (steps.length > mostSteps) {
    found.push({
      code: 'many-steps',
      message: `${steps.length} steps are more than people keep in mind. Five to seven make a good path.`,
      path: ['steps', mostSteps, 'title'],
    });
  }
  const tasks = steps.flatMap((step) => step.tasks);
  const once = tasks.filter(({ cadence }) => cadence === 'once').length;
  // A program with a step before the role is a transition, and those have much to do only once.
  const transition = steps.some(({ phase }) => phase === 'before');
  if (!transition && once > tasks.length * mostOnce) {
    found.push({
      code: 'many-once',
      message: `${once} of ${tasks.length} tasks are done once. A habit grows from what comes back: let more than half of them return.`,
      path: ['steps'],
      at: 'key',
    });
  }
  return found;
}

function stepHints(step: BigStep, s: number): HintFinding[] {
  const found: HintFinding[] = [];
  const title: Path = ['steps', s, 'title'];
  if (step.tasks.length > mostTasks) {
    found.push({
      code: 'many-tasks',
      message: `${step.tasks.length} tasks in one step are more than a week has room for. Three to six are enough.`,
      path: ['steps', s, 'tasks', mostTasks, 'title'],
    });
  }
  if (step.doneWhen === undefined) {
    found.push({
      code: 'no-done-when',
      message:
        'This step has no "doneWhen". Without one sentence to judge by, nobody can tell that it is reached.',
      path: title,
    });
  }
  if (!isSeenByOthers(step)) {
    found.push({
      code: 'unseen-step',
      message:
        'Nobody else could notice this step. What others notice lasts longer: give one task mode: pair or team, an agenda, or a target that others take part in.',
      path: title,
    });
  }
  const minutes = longWeek(step);
  if (minutes !== undefined) {
    found.push({
      code: 'long-week',
      message: `A week in this step takes about ${minutes} minutes, team time apart. Beyond 45 a lead puts it off: shorten a task or let it come round less often.`,
      path: title,
    });
  }
  const aimed = step.tasks.flatMap(({ target }, t) => (target ? [t] : []));
  for (const t of aimed.slice(1)) {
    found.push({
      code: 'two-targets',
      message:
        'This step has another target already. With two to count, people watch the numbers and not the moment.',
      path: ['steps', s, 'tasks', t, 'target'],
      at: 'key',
    });
  }
  step.tasks.forEach((task, t) => {
    if (task.prompt === undefined) {
      found.push({
        code: 'no-prompt',
        message:
          'This task has no "prompt". A question to answer in the journal is what turns doing into learning.',
        path: ['steps', s, 'tasks', t, 'title'],
      });
    }
  });
  return found;
}

/** The place of some words in a stretch of text, whatever line breaks stand between them. */
function placeOfWords(
  text: string,
  from: number,
  until: number,
  words: string | undefined,
): readonly [number, number] {
  if (words === undefined) return [from, until];
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const found = new RegExp(pattern).exec(text.slice(from, until));
  return found ? [from + found.index, from + found.index + found[0].length] : [from, until];
}
