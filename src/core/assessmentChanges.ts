import type { Answer } from './fact.ts';
import { numberWord, sentenceCase } from './numberWords.ts';
import type { Assessment } from './program.ts';
import { skillNames } from './skill.ts';

/** Answers by the id of their statement. */
export type Answers = Readonly<Record<string, Answer>>;

/** The rating of a statement; undefined when it was left open or answered in words. */
export function ratingOf(answers: Answers, id: string): 1 | 2 | 3 | 4 | 5 | undefined {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return typeof answer === 'number' ? answer : undefined;
}

/**
 * What is different since the last time, in words and without a grade: "handing over: from 2 to 4".
 * The last line counts what stayed. Empty when nothing was rated both times.
 */
export function assessmentChanges(
  { items }: Assessment,
  before: Answers,
  now: Answers,
): readonly string[] {
  const changes: string[] = [];
  let same = 0;
  for (const { id, skill, text } of items) {
    const from = ratingOf(before, id);
    const to = ratingOf(now, id);
    if (from === undefined || to === undefined) continue;
    if (from === to) same++;
    else {
      const name = skill ? skillNames[skill] : text.replace(/\.$/, '');
      changes.push(`${name}: from ${from} to ${to}`);
    }
  }
  if (same === 0) return changes;
  if (changes.length === 0) return ['Everything that you rated both times stands where it stood.'];
  const stood =
    same === 1 ? 'one stands where it stood' : `${numberWord(same)} stand where they stood`;
  return [...changes, `${sentenceCase(stood)}.`];
}
