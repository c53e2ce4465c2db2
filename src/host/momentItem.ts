import * as vscode from 'vscode';
import { areaText } from '../core/area.ts';
import { longDate, shortWeekday } from '../core/dayText.ts';
import type { AreaSet, Moment } from '../core/fact.ts';
import { kindOf } from '../core/kind.ts';
import { clockText, onPurposeText } from '../core/momentText.ts';
import { outcomeOf } from '../core/outcome.ts';
import { kindIcon } from './kindIcon.ts';
import { dots, type Privacy } from './privacy.ts';

/** How a row of a moment is drawn. */
export interface MomentLook extends Privacy {
  /** The heading already says the day. */
  readonly underDay: boolean;
  /** The question how it worked out stands open: a click answers it. */
  readonly open: boolean;
  /** What the letting-go list says of the moment's area. */
  readonly area?: AreaSet | undefined;
}

/** Draws a moment. */
export function momentItem(moment: Moment, look: MomentLook): vscode.TreeItem {
  const { id, kind, note, area, who, at, day, onPurpose, checkIn, outcome } = moment;
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
    look.underDay && at.startsWith(day) ? clockText(at) : shortWeekday(day),
    checkIn && `check-in ${shortWeekday(checkIn)}`,
    outcome && !look.open && outcomeOf(outcome.value).label.toLowerCase(),
  ]
    .filter(Boolean)
    .join(' · ');
  item.description = [words, aside].filter(Boolean).join('   ');
  const lines = [
    label,
    hide(note),
    area &&
      `Area: ${area}${look.area ? `, ${look.privateScreen ? dots : areaText(look.area)}` : ''}`,
    aside,
    checkIn && `Check-in on ${longDate(checkIn)}`,
    outcome?.text && hide(outcome.text),
  ].filter(Boolean);
  item.tooltip = new vscode.MarkdownString().appendText(lines.join('\n'));
  item.accessibilityInformation = {
    label: [
      label,
      family === 'gave-room' ? 'gave room' : 'stepped in',
      words,
      words === area ? '' : area,
      aside,
      look.open ? 'How did that work out? Press Enter to answer.' : '',
    ]
      .filter(Boolean)
      .join(', '),
  };
  if (look.open) {
    item.command = {
      command: 'bigSteps.recordOutcome',
      title: 'Record how it worked out',
      arguments: [{ moment, kind: 'moment' }],
    };
  }
  return item;
}
