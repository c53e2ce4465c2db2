import { join } from 'node:path';
import * as vscode from 'vscode';
import { Library } from './host/authoring/library.ts';
import { systemClock } from './host/clock.ts';
import { panelIds, viewIds } from './host/commandIds.ts';
import { showLazyTree } from './host/lazyTree.ts';
import { lookForNewDay } from './host/lookForNewDay.ts';
import { showCheckInBadge } from './host/moments/checkInBadge.ts';
import { once } from './host/once.ts';
import { remindOfReview } from './host/panels/reviewReminder.ts';
import type { SetBoxes } from './host/program/programTree.ts';
import { registerCommands } from './host/registerCommands.ts';
import { showStatusBar } from './host/statusBar.ts';
import { FileTexts } from './host/storage/fileTexts.ts';
import { LogPlace, separateKey } from './host/storage/logPlace.ts';
import { ownFolder } from './host/storage/ownFolder.ts';
import { Ledger } from './ledger/ledger.ts';

/**
 * The composition root: the only place that builds long-lived objects, and the only one that sees
 * the context. It reads the snapshot and no file; everything else is loaded when it is first used.
 */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, storageUri, globalStorageUri, workspaceState, globalState, subscriptions } =
    context;
  const place = new LogPlace({
    global: globalStorageUri.fsPath,
    own: storageUri?.scheme === 'file' ? ownFolder(storageUri.fsPath) : undefined,
    separate: () => workspaceState.get(separateKey) === true,
  });
  const ledger = new Ledger({
    texts: new FileTexts(place),
    values: {
      get: (key) => workspaceState.get(key),
      set: async (key, value) => workspaceState.update(key, value),
    },
    later: (work, ms) => void setTimeout(work, ms),
  });
  const clock = systemClock();
  const library = new Library(join(extensionUri.fsPath, 'dist', 'programs'), async (all) => {
    const { openProgramFiles } = await import('./host/authoring/openProgramFiles.ts');
    return openProgramFiles(all, subscriptions);
  });
  const desk = once(async () => {
    const { makeDesk } = await import('./desk.ts');
    return makeDesk({
      place,
      ledger,
      clock,
      library,
      extensionUri,
      workspaceState,
      globalState,
      subscriptions,
    });
  });
  const setBoxes: SetBoxes = async (changes) => {
    for (const { program, task, practised } of changes) {
      const state = practised ? 'practised' : 'open';
      await vscode.commands.executeCommand('bigSteps.setTask', { program, task, state });
    }
  };
  // What is seen without being asked for comes when starting is over.
  setImmediate(() => {
    subscriptions.push(
      lookForNewDay(clock.dayTurn),
      showStatusBar(ledger, clock, async () => (await desk()).overview),
      remindOfReview(async (settings) => {
        const { askWhenDue } = await import('./host/panels/reviewQuestion.ts');
        await askWhenDue(settings, { ledger, clock, memento: globalState });
      }),
    );
    void library.files();
  });

  subscriptions.push(
    registerCommands(async () => {
      const { commandTable } = await import('./host/commands.ts');
      return commandTable(await desk());
    }),
    showLazyTree(viewIds.program, async () => {
      const { ProgramTree } = await import('./host/program/programTree.ts');
      return new ProgramTree({ ...(await desk()), setBoxes });
    }),
    showLazyTree(
      viewIds.moments,
      async () => {
        const { MomentsTree } = await import('./host/moments/momentsTree.ts');
        return new MomentsTree(await desk());
      },
      (view) => showCheckInBadge(view, { ledger, clock }),
    ),
    restorePanel(panelIds.journal, async () => (await desk()).journal()),
    restorePanel(panelIds.weeklySummary, async () => (await desk()).weeklySummary()),
    restorePanel(panelIds.assessment, async () => (await desk()).assessment()),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) void desk().then(({ lookAgain }) => lookAgain());
    }),
  );
}

/** Gives a panel that VS Code brings back after a reload to the one who fills it. */
function restorePanel(
  viewType: string,
  load: () => Promise<{ restore(panel: vscode.WebviewPanel, state: unknown): unknown }>,
): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, state) => {
      await (await load()).restore(panel, state);
    },
  });
}
