import { type Answers, ratingOf } from './assessmentChanges.ts';
import { type AssessmentRow, assessmentParts } from './assessmentParts.ts';
import type { Assessment } from './program.ts';

/** A pair of mine and theirs that is worth a word. */
export interface ExpectationGap {
  /** My side of the pair, as the form says it. */
  readonly text: string;
  /** `less` or `more`: what they expect beside what I do; `open`: I cannot say yet. */
  readonly theirs: 'less' | 'more' | 'open';
  /** My answer in words, where it was given in words. */
  readonly words?: string | undefined;
}

/** Pairs on which the two sides differ, the widest first, and then those with a side left open. */
export function expectationGaps(
  assessment: Assessment,
  answers: Answers,
): readonly ExpectationGap[] {
  return assessmentParts(assessment)
    .flatMap(({ rows }) => rows)
    .flatMap((row) => (row.kind === 'pair' ? (gapOf(row, answers) ?? []) : []))
    .sort((a, b) => b.width - a.width)
    .map(({ width: _width, ...gap }) => gap);
}

function gapOf(
  { mine, theirs }: Extract<AssessmentRow, { readonly kind: 'pair' }>,
  answers: Answers,
): (ExpectationGap & { readonly width: number }) | undefined {
  const { text } = mine;
  const said = answers[mine.id];
  const words = typeof said === 'string' ? said : undefined;
  const mineRated = ratingOf(answers, mine.id);
  const theirsRated = ratingOf(answers, theirs.id);
  if (mineRated === undefined && theirsRated === undefined && words === undefined) return undefined;
  if (mineRated === undefined || theirsRated === undefined) {
    return { text, theirs: 'open', words, width: 0 };
  }
  const width = Math.abs(mineRated - theirsRated);
  if (width === 0) return undefined;
  return { text, theirs: theirsRated < mineRated ? 'less' : 'more', words, width };
}

/** What a gap comes to, in a sentence that follows the statement. */
export function gapSentence({ theirs }: ExpectationGap): string {
  switch (theirs) {
    case 'less':
      return 'They see less of it than I do.';
    case 'more':
      return 'They see more of it than I do.';
    case 'open':
      return 'One side is still open.';
  }
}
