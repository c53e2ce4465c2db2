import { type Day, daysBetween, weekdayOf } from './day.ts';
import { kindOf } from './kind.ts';
import { levelOf } from './level.ts';
import type { MomentDraft } from './momentLine.ts';
import { onPurposeReasonOf } from './onPurpose.ts';
import { triggerOf } from './trigger.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

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
    dayReading(day ?? today, today),
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

function dayReading(day: Day, today: Day): string {
  const back = daysBetween(day, today);
  if (back === 0) return 'today';
  if (back === 1) return 'yesterday';
  return `${WEEKDAYS[weekdayOf(day)]} ${day}`;
}
