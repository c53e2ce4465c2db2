import type { Met, Path, PathStep, PathTask } from '../../core/path.ts';
import type { AsideRow } from './asideRow.ts';

/** What a row of the program tree stands for. */
export type ProgramRow =
  | {
      readonly kind: 'purpose';
      readonly text: string;
      readonly own: boolean;
      /** "week 3 of 12" */
      readonly week: string;
    }
  /** The program's first week. */
  | { readonly kind: 'baseline' }
  | { readonly kind: 'step'; readonly program: string; readonly pathStep: PathStep }
  | {
      readonly kind: 'task';
      readonly program: string;
      readonly pathTask: PathTask;
      readonly kept: boolean;
    }
  | { readonly kind: 'ask'; readonly program: string; readonly pathStep: PathStep }
  | { readonly kind: 'kept'; readonly thisWeek: Met }
  | { readonly kind: 'intention'; readonly text: string; readonly when: 'this' | 'next' }
  | AsideRow;

/**
 * A row with a stable identity: VS Code finds rows again by the object, so the object stays the same
 * while what it shows changes.
 */
export interface ProgramNode {
  readonly id: string;
  readonly parent: ProgramNode | undefined;
  row: ProgramRow;
  children: readonly ProgramNode[];
}

/** What the tree is made from. */
export interface ProgramTreeSource {
  readonly path: Path;
  readonly ownPurpose?: string | undefined;
  /** What was meant for this week, and what is meant for the next. */
  readonly intention?: string | undefined;
  readonly nextIntention?: string | undefined;
}

/** A row to be, with the rows below it. */
export type Shape = {
  readonly id: string;
  readonly row: ProgramRow;
  readonly children: readonly Shape[];
};

/** The rows in their order: purpose, steps with tasks, kept practices, the intention. */
export function programRows({
  path,
  ownPurpose,
  intention,
  nextIntention,
}: ProgramTreeSource): readonly Shape[] {
  const { program, steps, kept } = path;
  const root = program.id;
  const rows: Shape[] = [
    leaf(`${root}:purpose`, {
      kind: 'purpose',
      text: ownPurpose ?? program.purpose,
      own: ownPurpose !== undefined,
      week: path.week.text,
    }),
  ];
  if (path.week.baseline) rows.push(leaf(`${root}:baseline`, { kind: 'baseline' }));
  for (const pathStep of steps) {
    const id = `${root}/${pathStep.step.id}`;
    const tasks = pathStep.tasks.map((pathTask) =>
      leaf(`${id}/${pathTask.task.id}`, { kind: 'task', program: root, pathTask, kept: false }),
    );
    const ask = pathStep.askDone
      ? [leaf(`${id}:ask`, { kind: 'ask', program: root, pathStep })]
      : [];
    rows.push({
      id,
      row: { kind: 'step', program: root, pathStep },
      children: [...tasks, ...ask],
    });
  }
  if (kept.length > 0) {
    const id = `${root}:kept`;
    rows.push({
      id,
      row: { kind: 'kept', thisWeek: path.keptThisWeek },
      children: kept.map((pathTask) =>
        leaf(`${id}/${pathTask.task.id}`, { kind: 'task', program: root, pathTask, kept: true }),
      ),
    });
  }
  if (intention) {
    rows.push(leaf(`${root}:this`, { kind: 'intention', text: intention, when: 'this' }));
  }
  if (nextIntention) {
    rows.push(leaf(`${root}:next`, { kind: 'intention', text: nextIntention, when: 'next' }));
  }
  return rows;
}

const leaf = (id: string, row: ProgramRow): Shape => ({ id, row, children: [] });

/**
 * Brings a tree of nodes up to date, keeping the objects of rows that stay. Returns the new roots and
 * the nodes to draw again: those whose row changed, or `all` when rows came or went.
 */
export function updateNodes(
  known: ReadonlyMap<string, ProgramNode>,
  rows: readonly Shape[],
): {
  readonly roots: readonly ProgramNode[];
  readonly nodes: Map<string, ProgramNode>;
  readonly changed: readonly ProgramNode[] | 'all';
} {
  const nodes = new Map<string, ProgramNode>();
  const changed: ProgramNode[] = [];
  const place = (shape: Shape, parent: ProgramNode | undefined): ProgramNode => {
    const before = known.get(shape.id);
    const node: ProgramNode = before ?? { id: shape.id, parent, row: shape.row, children: [] };
    if (before && JSON.stringify(before.row) !== JSON.stringify(shape.row)) changed.push(node);
    node.row = shape.row;
    nodes.set(shape.id, node);
    node.children = shape.children.map((child) => place(child, node));
    return node;
  };
  const roots = rows.map((row) => place(row, undefined));
  const sameRows = [...known.keys()].join() === [...nodes.keys()].join();
  return { roots, nodes, changed: sameRows ? changed : 'all' };
}
