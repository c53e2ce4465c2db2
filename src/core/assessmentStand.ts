import { type Answers, ratingOf } from './assessmentChanges.ts';
import { type AssessmentPart, type AssessmentRow, assessmentParts } from './assessmentParts.ts';
import type { Assessment, AssessmentItem } from './program.ts';
import { skillNames } from './skill.ts';
import { withoutStop } from './withoutStop.ts';

/** One part of a self-assessment as it was answered. */
export interface StandPart {
  readonly id: AssessmentPart['id'];
  readonly title: string;
  /** "Well in hand": "communicating", "setting goals". None is empty. */
  readonly groups: readonly { readonly words: string; readonly names: readonly string[] }[];
}

const bySkill = ['Well in hand', 'On the way', 'To learn'] as const;
const byStatement = ['Holds for me', 'In part', 'Less so'] as const;
const agreed = 'We seem to agree';
const inMyWords = 'In my words';
const open = 'Left open';

/**
 * The answers in words, without a number and without a grade. Parts of which nothing was answered
 * are left out, and so are pairs that differ: they are worth a talk and stand elsewhere.
 */
export function assessmentStand(assessment: Assessment, answers: Answers): readonly StandPart[] {
  return assessmentParts(assessment)
    .map(({ id, title, rows }) => ({ id, title, groups: groupsOf(rows, answers) }))
    .filter(({ groups }) => groups.some(({ words }) => words !== open));
}

function groupsOf(rows: readonly AssessmentRow[], answers: Answers): StandPart['groups'] {
  const groups = new Map<string, string[]>(
    [...bySkill, ...byStatement, agreed, inMyWords, open].map((words) => [words, []]),
  );
  for (const row of rows) {
    const [words, name] = row.kind === 'one' ? said(row.item, answers) : saidOfPair(row, answers);
    groups.get(words)?.push(name);
  }
  return [...groups]
    .map(([words, names]) => ({ words, names }))
    .filter(({ names }) => names.length > 0);
}

function said(item: AssessmentItem, answers: Answers): readonly [words: string, name: string] {
  const name = item.skill ? skillNames[item.skill] : withoutStop(item.text);
  const answer = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
  if (typeof answer === 'string') return [inMyWords, `${name}: “${answer}”`];
  const [high, middle, low] = item.skill ? bySkill : byStatement;
  const rating = ratingOf(answers, item.id);
  if (rating === undefined) return [open, name];
  return [rating > 3 ? high : rating === 3 ? middle : low, name];
}

/** '' in place of words: it is said elsewhere. */
function saidOfPair(
  { mine, theirs }: Extract<AssessmentRow, { readonly kind: 'pair' }>,
  answers: Answers,
): readonly [words: string, name: string] {
  const rating = ratingOf(answers, mine.id);
  const agree = rating !== undefined && rating === ratingOf(answers, theirs.id);
  return [agree ? agreed : '', withoutStop(mine.text)];
}
