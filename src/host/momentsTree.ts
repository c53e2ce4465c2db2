import * as vscode from 'vscode';
import { shortWeekday } from '../core/dayText.ts';
import type { Moment } from '../core/fact.ts';
import { kindOf } from '../core/kind.ts';
import { type MomentDay, momentDays } from '../core/momentDays.ts';
import { clockText, onPurposeText } from '../core/momentText.ts';
import { counted } from '../core/numberWords.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from './clock.ts';
import { kindIcon } from './kindIcon.ts';
import type { LoadedTree } from './lazyTree.ts';
import type { Overview } from './overview.ts';
import type { Report } from './report.ts';

/** A day, or one of its moments. */
export type MomentNode =
  | { readonly kind: 'day'; readonly day: MomentDay }
  | { readonly kind: 'moment'; readonly moment: Moment; readonly parent: MomentNode };

export interface MomentsTreeParts {
  readonly ledger: Ledger;
  readonly overview: Overview;
  readonly clock: Clock;
  readonly report: Report;
}

/** The moments view: this week's moments by day, newest first. */
export class MomentsTree implements LoadedTree<MomentNode> {
  readonly #ledger: Ledger;
  readonly #overview: Overview;
  readonly #clock: Clock;
  readonly #report: Report;
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;

  constructor({ ledger, overview, clock, report }: MomentsTreeParts) {
    this.#ledger = ledger;
    this.#overview = overview;
    this.#clock = clock;
    this.#report = report;
  }

  follow(): vscode.Disposable {
    const stop = this.#ledger.onDidChange(() => this.#changes.fire(undefined));
    return vscode.Disposable.from(this.#changes, { dispose: stop });
  }

  async getChildren(node?: MomentNode): Promise<MomentNode[]> {
    if (node?.kind === 'moment') return [];
    if (node) {
      return node.day.moments.map((moment) => ({ kind: 'moment', moment, parent: node }));
    }
    try {
      const days = momentDays(await this.#overview.weekMoments(), this.#clock.calendar());
      return days.map((day) => ({ kind: 'day', day }));
    } catch (error) {
      this.#report.notRead(error);
      return [];
    }
  }

  getParent(node: MomentNode): MomentNode | undefined {
    return node.kind === 'moment' ? node.parent : undefined;
  }

  getTreeItem(node: MomentNode): vscode.TreeItem {
    return node.kind === 'day' ? dayItem(node.day) : momentItem(node.moment);
  }
}

function dayItem({ day, title, moments }: MomentDay): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = day;
  item.description = String(moments.length);
  item.accessibilityInformation = { label: `${title}, ${counted(moments.length, 'moment')}` };
  return item;
}

function momentItem(moment: Moment): vscode.TreeItem {
  const { id, kind, note, area, who, at, day, onPurpose } = moment;
  const { label, family } = kindOf(kind);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  item.id = id;
  item.iconPath = kindIcon(kind);
  item.contextValue = 'moment';
  const aside = [who, onPurposeText(onPurpose), clockOf(at, day)].filter(Boolean).join(' · ');
  item.description = [note ?? area, aside].filter(Boolean).join('   ');
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText([label, note, area && `Area: ${area}`, aside].filter(Boolean).join('\n'));
  item.tooltip = tooltip;
  item.accessibilityInformation = {
    label: [label, family === 'gave-room' ? 'gave room' : 'stepped in', note, area, aside]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

/** A moment that was logged on a later day than its own has no time that means anything. */
const clockOf = (at: string, day: string) =>
  at.startsWith(day) ? clockText(at) : shortWeekday(day);
