import { webcrypto } from 'node:crypto';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { showCheckInBadge } from './host/checkInBadge.ts';
import { systemClock } from './host/clock.ts';
import { panelIds, viewIds } from './host/commandIds.ts';
import { FileDrafts } from './host/fileDrafts.ts';
import { FileTexts } from './host/fileTexts.ts';
import { showLazyTree } from './host/lazyTree.ts';
import { Library } from './host/library.ts';
import { LogPlace } from './host/logPlace.ts';
import { MomentsLook } from './host/momentsLook.ts';
import { Names } from './host/names.ts';
import { once } from './host/once.ts';
import { Overview } from './host/overview.ts';
import { ownFolder } from './host/ownFolder.ts';
import type { SetBoxes } from './host/programTree.ts';
import { registerCommands } from './host/registerCommands.ts';
import { Report } from './host/report.ts';
import { remindOfReview } from './host/reviewReminder.ts';
import { showStatusBar } from './host/statusBar.ts';
import { watchLog } from './host/watchLog.ts';
import { Ledger } from './ledger/ledger.ts';
import { idMaker } from './ledger/newId.ts';
import { Recorder } from './ledger/recorder.ts';

const separateKey = 'separate';

/**
 * The composition root: the only place that builds long-lived objects, and the only one that sees
 * the context. It reads the snapshot and no file; everything else is loaded when it is first used.
 */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, storageUri, globalStorageUri, workspaceState, subscriptions } = context;
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
  const newId = idMaker(clock.now, (count) => webcrypto.getRandomValues(new Uint8Array(count)));
  const recorder = new Recorder(ledger, newId, clock.stamp);
  const drafts = new FileDrafts(place);
  const library = new Library(join(extensionUri.fsPath, 'dist', 'programs'), async (all) => {
    const { openProgramFiles } = await import('./host/openProgramFiles.ts');
    return openProgramFiles(all, subscriptions);
  });
  const overview = new Overview(ledger, library, clock);
  const report = new Report(async () => {
    await place.abandonHome();
    await ledger.refresh();
  });
  const look = new MomentsLook(workspaceState);
  const names = new Names(overview);
  const parts = { ledger, recorder, drafts, library, overview, clock, report, place, look, names };

  const journal = once(async () => {
    const { JournalPanel } = await import('./host/journalPanel.ts');
    return new JournalPanel(parts, extensionUri);
  });
  const weeklySummary = once(async () => {
    const { WeeklySummaryPanel } = await import('./host/weeklySummaryPanel.ts');
    return new WeeklySummaryPanel({ ...parts, extensionUri });
  });
  const assessment = once(async () => {
    const { AssessmentPanel } = await import('./host/assessmentPanel.ts');
    return new AssessmentPanel({ ...parts, extensionUri });
  });
  const setBoxes: SetBoxes = async (changes) => {
    for (const { program, task, practised } of changes) {
      const state = practised ? 'practised' : 'open';
      await vscode.commands.executeCommand('bigSteps.setTask', { program, task, state });
    }
  };
  const setSeparate = async (separate: boolean) => {
    await workspaceState.update(separateKey, separate);
    await ledger.refresh();
  };

  // Problems of program files show before the view does, but not before starting is over.
  setImmediate(() => void library.files().catch(() => undefined));

  subscriptions.push(
    report,
    registerCommands(async () => {
      const { commandTable } = await import('./host/commands.ts');
      return commandTable({ ...parts, journal, weeklySummary, assessment, setSeparate });
    }),
    showLazyTree(viewIds.program, async () => {
      const { ProgramTree } = await import('./host/programTree.ts');
      return new ProgramTree({ ...parts, setBoxes });
    }),
    showLazyTree(
      viewIds.moments,
      async () => {
        const { MomentsTree } = await import('./host/momentsTree.ts');
        return new MomentsTree(parts);
      },
      (view) => showCheckInBadge(view, ledger, clock),
    ),
    remindOfReview({ ledger, clock, memento: context.globalState }),
    showStatusBar(ledger, clock, overview),
    vscode.window.registerWebviewPanelSerializer(panelIds.journal, {
      deserializeWebviewPanel: async (panel, state) => (await journal()).restore(panel, state),
    }),
    vscode.window.registerWebviewPanelSerializer(panelIds.weeklySummary, {
      deserializeWebviewPanel: async (panel, state) =>
        (await weeklySummary()).restore(panel, state),
    }),
    vscode.window.registerWebviewPanelSerializer(panelIds.assessment, {
      deserializeWebviewPanel: async (panel, state) => (await assessment()).restore(panel, state),
    }),
    watchLog({ ledger, place, report, memento: context.globalState }),
  );
}
