import * as vscode from 'vscode';
import { areaText } from '../../core/area.ts';
import type { Day } from '../../core/day.ts';
import { longDate } from '../../core/dayText.ts';
import type { AreaSet, Moment } from '../../core/fact.ts';
import { kindOf } from '../../core/kind.ts';
import { levelOf } from '../../core/level.ts';
import { clockText, onPurposeText } from '../../core/momentText.ts';
import { nearDay } from '../../core/nearDay.ts';
import { outcomeOf } from '../../core/outcome.ts';
import { triggerOf } from '../../core/trigger.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import { dots, type Privacy } from '../privacy.ts';
import { kindIcon } from './kindIcon.ts';

/** How a row of a moment is drawn. */
export interface MomentLook extends Privacy {
  readonly today: Day;
  /** The heading already says the day. */
  readonly underDay: boolean;
  /** The question how it worked out stands open: a click answers it; else a click edits. */
  readonly open: boolean;
  /** What the letting-go list says of the moment's area. */
  readonly area?: AreaSet | undefined;
}

/** Draws a moment. */
export function momentItem(moment: Moment, look: MomentLook): vscode.TreeItem {
  const { id, kind, note, area, who, at, day, onPurpose, checkIn, outcome, level, trigger } =
    moment;
  const { label, family } = kindOf(kind);
  const hide = (text: string | undefined) => (text && look.privateScreen ? dots : text);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  item.id = `${look.open ? 'open ' : ''}${id}`;
  item.iconPath = kindIcon(kind);
  item.contextValue = look.open ? 'moment-open' : 'moment';
  const words = hide(note) ?? area;
  const aside = [
    hide(who),
    onPurposeText(onPurpose),
    checkIn && `check-in ${nearDay(checkIn, look.today)}`,
    // What was logged later, or after midnight, has a time that says nothing about its day.
    look.underDay ? (at.startsWith(day) ? clockText(at) : '') : nearDay(day, look.today),
    outcome && !look.open && outcomeOf(outcome.value).label.toLowerCase(),
  ]
    .filter(Boolean)
    .join(' · ');
  item.description = [words, aside].filter(Boolean).join('   ');
  const more = [
    look.area && `${look.area.area}: ${areaTextFor(look.area, look)}`,
    level && `level ${level}, ${levelOf(level).name}`,
    trigger && triggerOf(trigger).label.toLowerCase(),
  ];
  const lines = [
    label,
    hide(note),
    area && !look.area && `Area: ${area}`,
    aside,
    ...more,
    checkIn && `Check-in on ${longDate(checkIn)}`,
    outcome?.text && hide(outcome.text),
  ].filter(Boolean);
  item.tooltip = new vscode.MarkdownString(
    lines.map((line) => plainMarkdown(String(line))).join('  \n'),
  );
  item.accessibilityInformation = {
    label: [
      label,
      family === 'gave-room' ? 'gave room' : 'stepped in',
      words,
      words === area ? '' : area,
      aside,
      ...more,
      hide(outcome?.text),
      look.open ? 'How did that work out? Press Enter to answer.' : '',
    ]
      .filter(Boolean)
      .join(', '),
  };
  item.command = {
    ...(look.open
      ? { command: 'bigSteps.recordOutcome', title: 'Record how it worked out' }
      : { command: 'bigSteps.editMoment', title: 'Edit this moment' }),
    arguments: [{ moment, kind: 'moment' }],
  };
  return item;
}

/** What the letting-go list says of an area; on a shared screen without the name. */
export const areaTextFor = (area: AreaSet, { privateScreen }: Pick<Privacy, 'privateScreen'>) =>
  areaText(privateScreen && area.successor ? { ...area, successor: dots } : area);
