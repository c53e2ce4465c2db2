import type { Assessment, AssessmentItem } from './program.ts';

/** A row of the form: one statement, or mine and theirs side by side. */
export type AssessmentRow =
  | { readonly kind: 'one'; readonly item: AssessmentItem }
  | { readonly kind: 'pair'; readonly mine: AssessmentItem; readonly theirs: AssessmentItem };

/** The statements of one part, under the question that they answer. */
export interface AssessmentPart {
  readonly id: 'skills' | 'motivation' | 'expectations' | 'other';
  readonly title: string;
  readonly intro: string;
  readonly rows: readonly AssessmentRow[];
}

const heads: readonly Omit<AssessmentPart, 'rows'>[] = [
  {
    id: 'skills',
    title: 'Six skills',
    intro: 'Think of one real event of the last half year for each, then choose.',
  },
  {
    id: 'motivation',
    title: 'What draws me',
    intro: 'Several reasons pull at once, and all of them are allowed.',
  },
  {
    id: 'expectations',
    title: 'What I expect, and what they expect',
    intro: 'Fill in your side first, then guess theirs. What you cannot say is worth asking.',
  },
  { id: 'other', title: 'And these', intro: '' },
];

const mine = '-mine';
const theirs = '-theirs';

/**
 * The statements by part, in the order of the file. Two whose ids differ in nothing but `-mine` and
 * `-theirs` make one row. Parts without statements are left out.
 */
export function assessmentParts({ items }: Assessment): readonly AssessmentPart[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const rowOf = (item: AssessmentItem): readonly AssessmentRow[] => {
    if (item.id.endsWith(theirs) && byId.has(item.id.slice(0, -theirs.length) + mine)) return [];
    const other = item.id.endsWith(mine)
      ? byId.get(item.id.slice(0, -mine.length) + theirs)
      : undefined;
    return [other ? { kind: 'pair', mine: item, theirs: other } : { kind: 'one', item }];
  };
  return heads
    .map((head) => ({
      ...head,
      rows: items.filter(({ part = 'other' }) => part === head.id).flatMap(rowOf),
    }))
    .filter(({ rows }) => rows.length > 0);
}
