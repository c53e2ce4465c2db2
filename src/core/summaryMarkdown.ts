import { shortWeekday } from './dayText.ts';
import type { Became } from './fact.ts';
import { kindOf } from './kind.ts';
import { outcomeOf } from './outcome.ts';
import type { MomentLine, WeeklySummary } from './weeklySummary.ts';
import { withoutStop } from './withoutStop.ts';

const becameWords: Readonly<Record<Became, string>> = {
  did: 'I did.',
  partly: 'Partly.',
  'not-up': 'It did not come up.',
};

/** A week as Markdown for a note or a talk. Aliases stay out: it leaves the machine. */
export function summaryMarkdown(summary: WeeklySummary): string {
  const { title, purpose, place, lastIntention, sentence, moments, practices, intention } = summary;
  // Those of this week say it in their own line.
  const earlier = summary.outcomes.filter(
    (one) => outcomeWords(one) !== '' && !moments.some(({ id }) => id === one.id),
  );
  const parts = [
    `# ${title}`,
    [withoutStop(lines(purpose ?? '')), place].filter(Boolean).join(' · '),
    lastIntention &&
      [`> ${lines(lastIntention.text)}`, lastIntention.became && becameWords[lastIntention.became]]
        .filter(Boolean)
        .join('\n\n'),
    '## Where I gave room, and where I stepped in',
    sentence,
    moments.map(momentItem).join('\n'),
    earlier.length > 0 && '## How earlier ones worked out',
    earlier.map(momentItem).join('\n'),
    practices.length > 0 && '## This week’s practices',
    practices
      .map(({ title: name, box, state, detail }) => {
        const mark = box === undefined ? '' : state === 'practised' ? '[x] ' : '[ ] ';
        return [`- ${mark}${name}`, lines(detail)].filter(Boolean).join(' · ');
      })
      .join('\n'),
    intention && '## One thing for next week',
    intention && lines(intention),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const momentItem = (moment: MomentLine) =>
  [
    `- ${kindOf(moment.kind).label}`,
    lines(moment.note || moment.area || ''),
    moment.onPurpose ? 'on purpose' : '',
    shortWeekday(moment.day),
    outcomeWords(moment),
  ]
    .filter(Boolean)
    .join(' · ');

/** "Worked: she chose 60 s"; "too soon" says nothing yet. */
const outcomeWords = ({ outcome, text }: MomentLine) =>
  outcome === undefined || outcome === 'soon'
    ? ''
    : [outcomeOf(outcome).label, lines(text)].filter(Boolean).join(': ');

const lines = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();
