import { shortWeekday } from './dayText.ts';
import type { Became } from './fact.ts';
import { kindOf } from './kind.ts';
import type { WeeklySummary } from './weeklySummary.ts';

const becameWords: Readonly<Record<Became, string>> = {
  did: 'I did.',
  partly: 'Partly.',
  'not-up': 'It did not come up.',
};

/** A week as Markdown for a note or a talk. Aliases stay out: it leaves the machine. */
export function summaryMarkdown(summary: WeeklySummary): string {
  const { title, purpose, place, lastIntention, sentence, moments, practices, intention } = summary;
  const parts = [
    `# ${title}`,
    [lines(purpose ?? ''), place].filter(Boolean).join(' · '),
    lastIntention &&
      [`> ${lines(lastIntention.text)}`, lastIntention.became && becameWords[lastIntention.became]]
        .filter(Boolean)
        .join('\n\n'),
    '## Where I gave room, and where I stepped in',
    sentence,
    moments
      .map(({ kind, note, area, day, onPurpose }) =>
        [
          `- ${kindOf(kind).label}`,
          lines(note || area || ''),
          onPurpose ? 'on purpose' : '',
          shortWeekday(day),
        ]
          .filter(Boolean)
          .join(' · '),
      )
      .join('\n'),
    practices.length > 0 && '## This week’s practices',
    practices
      .map(({ title: name, state, detail }) =>
        [`- [${state === 'practised' ? 'x' : ' '}] ${name}`, lines(detail)]
          .filter(Boolean)
          .join(' · '),
      )
      .join('\n'),
    intention && '## One thing for next week',
    intention && lines(intention),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const lines = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();
