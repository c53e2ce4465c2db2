import * as vscode from 'vscode';

const groups = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];

/**
 * Brings a tab of this kind to the front that VS Code has kept from before a reload and fills only when
 * it is seen. Whoever opened a panel of their own instead would have two, and what was typed last in the
 * old one would be lost with it. Returns whether there is such a tab.
 */
export async function wakeTab(viewType: string): Promise<boolean> {
  for (const { tabs, viewColumn } of vscode.window.tabGroups.all) {
    const index = tabs.findIndex(
      // VS Code puts a prefix of its own before the type.
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith(`-${viewType}`),
    );
    const group = groups[viewColumn - 1];
    if (index < 0 || group === undefined) continue;
    await vscode.commands.executeCommand(`workbench.action.focus${group}EditorGroup`);
    await vscode.commands.executeCommand('workbench.action.openEditorAtIndex', index);
    return true;
  }
  return false;
}
