import * as vscode from 'vscode';
import type { ProgramNode } from './programNode.ts';

/** What the key for Space runs, after VS Code's own `list.toggleSelection`; see `package.json`. */
const tickFocusedId = 'bigSteps.tickFocused';

/**
 * Lets Space tick the row that has the focus, as everywhere where there are boxes. VS Code tells an
 * extension what is selected and not what has the focus, so the key first lets the list put the focused
 * row into the selection, or take it out: the one row that changed is meant. On other rows Space opens
 * and closes, as it does in every list.
 */
export function tickFocused(
  view: vscode.TreeView<ProgramNode>,
  tick: (node: ProgramNode) => Promise<void>,
): vscode.Disposable {
  let before: readonly ProgramNode[] = [];
  let now = view.selection;
  return vscode.Disposable.from(
    view.onDidChangeSelection(({ selection }) => {
      before = now;
      now = selection;
    }),
    vscode.commands.registerCommand(tickFocusedId, async () => {
      const node =
        now.find((one) => !before.includes(one)) ?? before.find((one) => !now.includes(one));
      if (!node) return;
      await view.reveal(node, { select: true, focus: true });
      if (node.row.kind === 'task' && node.row.pathTask.now.box !== undefined) await tick(node);
      else await vscode.commands.executeCommand('list.toggleExpand');
    }),
  );
}
