import { longDate } from './dayText.ts';
import type { Moment, PersonSet } from './fact.ts';
import { kindOf } from './kind.ts';
import { sameName } from './momentGroups.ts';
import { onPurposeText } from './momentText.ts';
import { outcomeOf } from './outcome.ts';
import { spreadLine } from './spread.ts';

/**
 * A page on one person, as Markdown: what *I* did towards them and nothing that measures them; what
 * they want only with the day I asked.
 */
export function personPage(
  who: string,
  moments: readonly Moment[],
  notes: readonly PersonSet[],
): string {
  const mine = moments
    .filter((moment) => moment.who !== undefined && sameName(moment.who, who))
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  const wants = notes
    .filter((note) => sameName(note.who, who))
    .sort((a, b) => (a.rev < b.rev ? 1 : -1))[0];
  // A page that is open while its person is forgotten does not go on naming them.
  if (mine.length === 0 && !wants) return '# Nobody\n\nNothing is logged with this name.\n';
  const spread = spreadLine(moments);
  const parts = [
    `# ${plain(who)}`,
    'What I did, and nothing about what they did. Write what you would not mind them reading.',
    wants &&
      `**Wants** (asked on ${longDate(wants.day)} ${wants.day.slice(0, 4)}): ${plain(wants.wants)}`,
    spread && plain(spread),
    ...byMonth(mine),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const months = (day: string) => `${longDate(`${day.slice(0, 7)}-01`).slice(2)} ${day.slice(0, 4)}`;

function byMonth(moments: readonly Moment[]): string[] {
  const lines = new Map<string, string[]>();
  for (const { day, kind, note, area, onPurpose, outcome } of moments) {
    const month = months(day);
    const line = [
      `- ${longDate(day)}: ${kindOf(kind).label}`,
      onPurposeText(onPurpose),
      plain(note || area || ''),
      outcome &&
        `${outcomeOf(outcome.value).label}${outcome.text ? `: ${plain(outcome.text)}` : ''}`,
    ];
    lines.set(month, [...(lines.get(month) ?? []), line.filter(Boolean).join(' · ')]);
  }
  return [...lines].flatMap(([month, ofMonth]) => [`## ${month}`, ofMonth.join('\n')]);
}

/** Text that a Markdown reader shows as it was typed. */
const plain = (text: string) =>
  text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>&~$]/g, '\\$&');
