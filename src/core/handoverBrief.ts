import type { Day } from './day.ts';

/** The six lines of a clean handover, and what may grow by it (research/domain.md 6.5). */
export const briefLines = [
  { id: 'outcome', title: 'Outcome', hint: 'What is there when it is done? Not how.' },
  {
    id: 'why',
    title: 'Why it matters, and why you',
    hint: 'The reason first, then what they bring.',
  },
  {
    id: 'decides',
    title: 'You decide / we decide / I decide',
    hint: 'What is theirs, and what is not.',
  },
  { id: 'limits', title: 'Limits', hint: 'Time, money, safety.' },
  {
    id: 'checkIn',
    title: 'First check-in',
    hint: 'A day such as 2026-11-26. Early the first time.',
  },
  {
    id: 'sayBack',
    title: 'Said back in your words',
    hint: 'What they said when they said it back.',
  },
] as const;

export type BriefLine = (typeof briefLines)[number]['id'];

/** What was written; absent lines are left for the talk. */
export interface HandoverBrief {
  readonly title: string;
  readonly lines: Readonly<Partial<Record<BriefLine, string>>>;
  readonly wanted?: 'yes' | 'unsure' | 'no' | undefined;
  readonly grows?: string | undefined;
}

/** The brief as Markdown for an issue, a pull request or the talk itself. */
export function briefMarkdown({ title, lines, grows }: HandoverBrief): string {
  const parts = briefLines.map(({ id, title: name }) => `**${name}**  \n${lines[id] || '…'}`);
  return `${[`# ${title}`, ...parts, ...(grows ? [`**What it may grow**  \n${grows}`] : [])].join('\n\n')}\n`;
}

/** The day in what was written about the first check-in, if there is one. */
export function checkInDay(text: string | undefined): Day | undefined {
  return text?.match(/\b\d{4}-\d{2}-\d{2}\b/)?.[0];
}
