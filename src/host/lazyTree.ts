import * as vscode from 'vscode';
import { once } from './once.ts';

/** A tree that can be followed once its code is there. */
export interface LoadedTree<Node> extends vscode.TreeDataProvider<Node> {
  readonly onDidChangeTreeData: vscode.Event<Node[] | undefined>;
  /** Begins to follow what it shows; called once, with the view it stands in. */
  follow(view: vscode.TreeView<Node>): vscode.Disposable;
}

/**
 * Shows a view whose code is loaded when VS Code first asks for rows, so that starting stays
 * cheap. `onView` is for what the view shows before, such as its badge.
 */
export function showLazyTree<Node>(
  viewId: string,
  load: () => Promise<LoadedTree<Node>>,
  onView: (view: vscode.TreeView<Node>) => vscode.Disposable = () => vscode.Disposable.from(),
): vscode.Disposable {
  const disposables: vscode.Disposable[] = [];
  const changes = new vscode.EventEmitter<Node[] | undefined>();
  let loaded: LoadedTree<Node> | undefined;
  const tree = once(async () => {
    loaded = await load();
    disposables.push(
      loaded.onDidChangeTreeData((nodes) => changes.fire(nodes)),
      loaded.follow(view),
    );
    return loaded;
  });
  const view: vscode.TreeView<Node> = vscode.window.createTreeView(viewId, {
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getChildren: async (node) => (await tree()).getChildren(node),
      // Rows, parents and tooltips are asked for after children, when the code is there.
      getTreeItem: (node) => {
        if (!loaded) throw new Error('a row was asked for before its view was read');
        return loaded.getTreeItem(node);
      },
      getParent: (node) => loaded?.getParent?.(node),
      resolveTreeItem: (item, node, token) => loaded?.resolveTreeItem?.(item, node, token) ?? item,
    },
    // Otherwise VS Code ticks parents and children by itself, and a parent's tick is no fact.
    manageCheckboxStateManually: true,
  });
  // Not part of starting: it asks for settings, and the view shows itself without.
  setImmediate(() => disposables.push(onView(view)));
  return {
    dispose: () => {
      for (const disposable of [view, changes, ...disposables]) disposable.dispose();
    },
  };
}
