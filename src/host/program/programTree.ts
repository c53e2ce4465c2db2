import * as vscode from 'vscode';
import { Turns } from '../../core/turns.ts';
import { addWeeks } from '../../core/week.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Library } from '../authoring/library.ts';
import type { Clock } from '../clock.ts';
import type { LoadedTree } from '../lazyTree.ts';
import { onNews } from '../onNews.ts';
import type { Overview } from '../overview.ts';
import { onDidChangeShown } from '../privacy.ts';
import type { Report } from '../report.ts';
import { otherPaths } from './otherPaths.ts';
import { programItem, taskTooltip } from './programItem.ts';
import { type ProgramNode, updateNodes } from './programNode.ts';
import { programShapes } from './programShapes.ts';
import { tickFocused } from './tickFocused.ts';

/** What a change of boxes asks for. */
export type SetBoxes = (
  changes: readonly {
    readonly program: string;
    readonly task: string;
    readonly practised: boolean;
  }[],
) => Promise<void>;

export interface ProgramTreeParts {
  readonly ledger: Ledger;
  readonly library: Library;
  readonly overview: Overview;
  readonly clock: Clock;
  readonly report: Report;
  readonly setBoxes: SetBoxes;
}

/** The program view: a tree over the path, redrawn because something was recorded or another day has begun, and for no other reason. */
export class ProgramTree implements LoadedTree<ProgramNode> {
  readonly #parts: ProgramTreeParts;
  readonly #turns = new Turns();
  readonly #changes = new vscode.EventEmitter<ProgramNode[] | undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  #nodes = new Map<string, ProgramNode>();
  #roots: readonly ProgramNode[] = [];
  #drawn = false;

  constructor(parts: ProgramTreeParts) {
    this.#parts = parts;
  }

  /** Follows the ledger and turns clicks on boxes into facts. */
  follow(view: vscode.TreeView<ProgramNode>): vscode.Disposable {
    const redraw = () => {
      if (this.#drawn) void this.redraw();
    };
    const news = onNews(this.#parts, redraw);
    // Rows look different with numbers or names hidden, though nothing in them has changed.
    const look = onDidChangeShown(() => {
      void this.redraw().then(() => this.#changes.fire(undefined));
    });
    let files: vscode.Disposable | undefined;
    void this.#parts.library.files().then((found) => {
      files = found?.onDidChange(redraw);
    });
    const boxes = view.onDidChangeCheckboxState(({ items }) =>
      this.#setBoxes(
        items.map(([node, state]) => [node, state === vscode.TreeItemCheckboxState.Checked]),
      ),
    );
    const space = tickFocused(view, (node) =>
      this.#setBoxes([[node, node.row.kind === 'task' && node.row.pathTask.now.box !== true]]),
    );
    return vscode.Disposable.from(news, look, boxes, space, this.#changes, {
      dispose: () => files?.dispose(),
    });
  }

  async #setBoxes(boxes: readonly (readonly [ProgramNode, boolean])[]): Promise<void> {
    const changes = boxes.flatMap(([{ row }, practised]) =>
      row.kind === 'task' ? [{ program: row.program, task: row.pathTask.task.id, practised }] : [],
    );
    try {
      await this.#parts.setBoxes(changes);
    } catch (error) {
      this.#changes.fire(boxes.map(([node]) => node));
      this.#parts.report.notSaved('The box', error);
    }
  }

  /** Computes the path anew and draws only the rows that changed. */
  async redraw(): Promise<void> {
    const changed = await this.#turns.take(() => this.#update());
    if (changed === 'all') this.#changes.fire(undefined);
    else if (changed.length > 0) this.#changes.fire([...changed]);
  }

  async getChildren(node?: ProgramNode): Promise<ProgramNode[]> {
    if (node) return [...node.children];
    if (!this.#drawn) await this.#update();
    return [...this.#roots];
  }

  getParent(node: ProgramNode): ProgramNode | undefined {
    return node.parent;
  }

  getTreeItem(node: ProgramNode): vscode.TreeItem {
    return programItem(node);
  }

  async resolveTreeItem(item: vscode.TreeItem, { row }: ProgramNode): Promise<vscode.TreeItem> {
    if (row.kind !== 'task') return item;
    const { program, pathTask } = row;
    const { practiceHistory } = await import('./practiceHistory.ts');
    const { sentence } = await practiceHistory(program, pathTask.task.id, this.#parts).catch(
      () => ({ sentence: '' }),
    );
    item.tooltip = taskTooltip(pathTask, sentence);
    return item;
  }

  async #update(): Promise<readonly ProgramNode[] | 'all'> {
    try {
      const overview = this.#parts.overview;
      const path = await overview.path();
      const week = overview.thisWeek();
      const [ownPurpose, intention, nextIntention] = await Promise.all([
        path && overview.line('purpose', path.program.id),
        overview.line('intention', week),
        overview.line('intention', addWeeks(week, 1)),
      ]);
      const files = await this.#parts.library.files();
      const rows = programShapes({
        path,
        ownPurpose: ownPurpose?.text,
        intention: intention?.text,
        nextIntention: nextIntention?.text,
        whole: path && (await this.#parts.library.get(path.program.id)),
        others: await otherPaths(this.#parts),
        files: files?.placed ?? [],
        standing: this.#parts.ledger.standing,
        calendar: this.#parts.clock.calendar(),
      });
      const { roots, nodes, changed } = updateNodes(this.#nodes, rows);
      this.#roots = roots;
      this.#nodes = nodes;
      this.#drawn = true;
      return changed;
    } catch (error) {
      this.#parts.report.notRead(error);
      return [];
    }
  }
}
