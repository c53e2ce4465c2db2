import { answerIf, answerText, listOf } from './answerText.ts';
import { idFrom } from './idFrom.ts';
import type { Answers } from './interview.ts';
import type { Plan, PlannedStep } from './plan.ts';
import { planTasks } from './planTasks.ts';

/** What stands in for the changes that nobody has named yet. */
const usualSteps = ['See the work as they do', 'Try it in small', 'Make it my own'];
const mostSteps = 7;
const mostActsPerStep = 3;

/** Sorts the answers into steps and tasks; every gap is filled with something to rewrite. */
export function interviewPlan(answers: Answers): Plan {
  const changes = listOf(answers.shifts);
  const named = changes.slice(0, mostSteps);
  const titles = [...named, ...usualSteps.slice(named.length)];
  const signs = listOf(answers.done);
  const acts = listOf(answers.days);
  const placed = acts.slice(0, titles.length * mostActsPerStep);
  const stepIds = new Set<string>();
  const taskIds = new Set<string>();
  const steps = titles.map((change, s): PlannedStep => {
    const title = answerText(change, 60).text;
    const id = idFrom(title, stepIds, `step-${s + 1}`);
    stepIds.add(id);
    const sign = signs[s];
    const own = placed.filter((_, a) => stepOf(a, placed.length, titles.length) === s);
    const place = { first: s === 0, measured: s === 1, last: s === titles.length - 1 };
    return {
      id,
      title,
      why:
        s === 0 ? answerIf(answers.before, 900, 'A thought to let go of on the way:') : undefined,
      doneWhen: sign
        ? answerText(sign, 280)
        : {
            text: `I can name one thing that is different since “${title}”.`,
            next: 'say how a colleague could tell that this step is reached.',
          },
      tasks: planTasks({ title, sign, own, ...place }, answers, taskIds),
      next: title === change && s < named.length ? undefined : 'name this step in your own words.',
    };
  });
  const title = answerIf(answers.title, 80);
  return {
    id: idFrom(title?.text ?? '', new Set(), 'my-program'),
    title: title ?? { text: 'My program', next: 'give the program a name.' },
    purpose: answerIf(answers.purpose, 400) ?? {
      text: 'We do this work well, and without waiting for one person.',
      next: 'say in one sentence what will be true when this has worked.',
    },
    steps,
    rest: [...changes.slice(mostSteps), ...acts.slice(placed.length)],
  };
}

/** Spreads acts over the steps in their order. */
const stepOf = (act: number, acts: number, steps: number) =>
  acts <= steps ? act : Math.floor((act * steps) / acts);
