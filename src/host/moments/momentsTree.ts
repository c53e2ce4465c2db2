import * as vscode from 'vscode';
import { areasOf } from '../../core/area.ts';
import type { Day } from '../../core/day.ts';
import type { AreaSet, Moment } from '../../core/fact.ts';
import { type KindId, kindOf } from '../../core/kind.ts';
import { type Grouping, momentGroups, sameName } from '../../core/momentGroups.ts';
import { counted } from '../../core/numberWords.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Clock } from '../clock.ts';
import type { LoadedTree } from '../lazyTree.ts';
import { onNews } from '../onNews.ts';
import type { Overview } from '../overview.ts';
import { dots, onDidChangeShown, type Privacy, readPrivacy } from '../privacy.ts';
import type { Report } from '../report.ts';
import { askedMoments } from './askedMoments.ts';
import { areaTextFor, momentItem } from './momentItem.ts';
import type { MomentsLook } from './momentsLook.ts';

/** A heading, a moment under one, or an area of the letting-go list. */
export type MomentNode =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly title: string;
      readonly who?: string | undefined;
      readonly closed?: boolean;
      readonly children: readonly MomentNode[];
    }
  | {
      readonly kind: 'moment';
      readonly moment: Moment;
      readonly open: boolean;
      readonly underDay: boolean;
      readonly area?: AreaSet | undefined;
    }
  | { readonly kind: 'area'; readonly area: AreaSet };

export interface MomentsTreeParts {
  readonly ledger: Ledger;
  readonly overview: Overview;
  readonly clock: Clock;
  readonly report: Report;
  readonly look: MomentsLook;
}

/** Groups by person or area show this many days; by day, the running week. */
const daysOfGroups = 28;

/** The moments view: open outcomes, then moments by day, person or area, then the letting-go list. */
export class MomentsTree implements LoadedTree<MomentNode> {
  readonly #parts: MomentsTreeParts;
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  readonly #parents = new WeakMap<MomentNode, MomentNode>();

  constructor(parts: MomentsTreeParts) {
    this.#parts = parts;
  }

  follow(view: vscode.TreeView<MomentNode>): vscode.Disposable {
    const { look } = this.#parts;
    const draw = () => {
      view.description = lookText(look);
      this.#changes.fire(undefined);
    };
    view.description = lookText(look);
    return vscode.Disposable.from(
      this.#changes,
      look.onDidChange(draw),
      onDidChangeShown(draw),
      onNews(this.#parts, () => this.#changes.fire(undefined)),
    );
  }

  async getChildren(node?: MomentNode): Promise<MomentNode[]> {
    if (node) return node.kind === 'group' ? [...node.children] : [];
    try {
      const roots = await this.#roots();
      for (const root of roots) {
        if (root.kind === 'group')
          for (const child of root.children) this.#parents.set(child, root);
      }
      return roots;
    } catch (error) {
      this.#parts.report.notRead(error);
      return [];
    }
  }

  getParent(node: MomentNode): MomentNode | undefined {
    return this.#parents.get(node);
  }

  getTreeItem(node: MomentNode): vscode.TreeItem {
    const privacy = readPrivacy();
    switch (node.kind) {
      case 'group':
        return groupItem(node, privacy);
      case 'area':
        return areaItem(node.area, privacy);
      case 'moment':
        return momentItem(node.moment, { ...privacy, ...node, today: this.#today });
    }
  }

  get #today(): Day {
    return this.#parts.clock.calendar().today;
  }

  async #roots(): Promise<MomentNode[]> {
    const { overview, clock, look } = this.#parts;
    const calendar = clock.calendar();
    const areas = areasOf(await overview.areas());
    const momentNode = (moment: Moment, open: boolean): MomentNode => ({
      kind: 'moment',
      moment,
      open,
      underDay: look.grouping === 'day' && !open,
      area: areas.find(({ area }) => moment.area !== undefined && sameName(area, moment.area)),
    });
    const roots: MomentNode[] = [];

    const open = await askedMoments(calendar.today, this.#parts);
    if (open.length > 0) {
      roots.push({
        kind: 'group',
        id: 'open',
        title: 'How did that work out?',
        children: open.map((moment) => momentNode(moment, true)),
      });
    }

    const shown = (
      look.grouping === 'day'
        ? await overview.weekMoments()
        : await overview.recentMoments(daysOfGroups)
    ).filter(({ kind }) => look.kinds.length === 0 || look.kinds.includes(kind));
    for (const { key, title, moments, who } of momentGroups(shown, look.grouping, calendar)) {
      roots.push({
        kind: 'group',
        id: key,
        title,
        who,
        children: moments.map((moment) => momentNode(moment, false)),
      });
    }

    if (areas.length > 0) {
      roots.push({
        kind: 'group',
        id: 'areas',
        title: 'Letting go',
        closed: true,
        children: areas.map((area) => ({ kind: 'area', area })),
      });
    }
    return roots;
  }
}

function lookText({ grouping, kinds }: MomentsLook): string {
  const only = kinds.map((kind: KindId) => kindOf(kind).label.toLowerCase()).join(', ');
  return [grouping === 'day' ? '' : byText(grouping), only && `only ${only}`]
    .filter(Boolean)
    .join(' · ');
}

const byText = (grouping: Grouping) => `by ${grouping}, four weeks`;

function groupItem(
  { id, title, who, closed, children }: Extract<MomentNode, { kind: 'group' }>,
  { hideNumbers, privateScreen }: Privacy,
): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const shown = who !== undefined && privateScreen ? dots : title;
  const item = new vscode.TreeItem(shown, closed ? Collapsed : Expanded);
  item.id = id;
  item.contextValue = who === undefined ? 'group' : 'person';
  if (!hideNumbers) item.description = String(children.length);
  item.accessibilityInformation = {
    label: hideNumbers ? shown : `${shown}, ${counted(children.length, 'row')}`,
  };
  return item;
}

function areaItem(area: AreaSet, privacy: Privacy): vscode.TreeItem {
  const item = new vscode.TreeItem(area.area, vscode.TreeItemCollapsibleState.None);
  item.id = `letting go of ${area.area}`;
  item.contextValue = 'area';
  item.iconPath = new vscode.ThemeIcon(area.state === 'theirs' ? 'pass' : 'milestone');
  item.description = areaTextFor(area, privacy);
  item.accessibilityInformation = { label: `${area.area}, ${item.description}` };
  item.command = {
    command: 'bigSteps.setArea',
    title: 'Change this area',
    arguments: [{ kind: 'area', area }],
  };
  return item;
}
