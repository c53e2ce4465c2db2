import type { Day } from './day.ts';
import { kindOf } from './kind.ts';
import { levelOf } from './level.ts';
import type { MomentDraft } from './momentLine.ts';
import { onPurposeReasonOf } from './onPurpose.ts';
import { pastDayText } from './pastDayText.ts';
import { triggerOf } from './trigger.ts';

/**
 * What a moment's line was understood to say, in one line: "Held back · with priya · cache ·
 * today · “let her pick the TTL”" (design/surfaces.md). White space in the note is shown as
 * single spaces.
 */
export function readingOf(moment: MomentDraft, today: Day): string {
  const { kind, onPurpose, who, area, day, level, trigger, note } = moment;
  const parts: (string | undefined)[] = [
    kindOf(kind).label,
    onPurpose === undefined ? undefined : onPurposeReading(onPurpose),
    who === undefined ? undefined : `with ${who}`,
    area,
    pastDayText(day ?? today, today),
    level === undefined ? undefined : `level ${level}, ${levelOf(level).name}`,
    trigger === undefined ? undefined : triggerOf(trigger).label.toLowerCase(),
    note === undefined ? undefined : `“${note.replace(/\s+/g, ' ')}”`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function onPurposeReading(onPurpose: NonNullable<MomentDraft['onPurpose']>): string {
  if (onPurpose === true) return 'on purpose';
  return `on purpose: ${onPurposeReasonOf(onPurpose).label.toLowerCase()}`;
}
