import { webcrypto } from 'node:crypto';
import type * as vscode from 'vscode';
import type { Library } from './host/authoring/library.ts';
import type { Clock } from './host/clock.ts';
import { setContextKeys } from './host/contextKeys.ts';
import { MomentsLook } from './host/moments/momentsLook.ts';
import { Names } from './host/moments/names.ts';
import { once } from './host/once.ts';
import { Overview } from './host/overview.ts';
import { recordTargets } from './host/program/recordTargets.ts';
import { Report } from './host/report.ts';
import { FileDrafts } from './host/storage/fileDrafts.ts';
import { FileTexts } from './host/storage/fileTexts.ts';
import { fixedPlace } from './host/storage/fixedPlace.ts';
import { type LogPlace, separateKey } from './host/storage/logPlace.ts';
import { watchLog } from './host/storage/watchLog.ts';
import type { Ledger } from './ledger/ledger.ts';
import { idMaker } from './ledger/newId.ts';
import { Recorder } from './ledger/recorder.ts';

/** What activation has built, and what of the context the rest needs. */
export interface DeskBase {
  readonly place: LogPlace;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly library: Library;
  readonly extensionUri: vscode.Uri;
  readonly workspaceState: vscode.Memento;
  readonly globalState: vscode.Memento;
  readonly subscriptions: { dispose(): unknown }[];
}

/**
 * The second half of the composition root: the long-lived objects that nothing needs before a view is
 * shown or a command runs. Built once, at the first use.
 */
export function makeDesk(base: DeskBase) {
  const { place, ledger, clock, library, workspaceState, subscriptions } = base;
  const newId = idMaker(clock.now, (count) => webcrypto.getRandomValues(new Uint8Array(count)));
  const overview = new Overview(ledger, library, clock);
  const report = new Report(async () => {
    await place.abandonHome();
    await ledger.refresh();
  });
  subscriptions.push(recordTargets({ ...base, newId }));
  subscriptions.push(setContextKeys(base));
  subscriptions.push(report, watchLog({ ledger, place, report, memento: base.globalState }));
  const parts = {
    ...base,
    overview,
    report,
    recorder: new Recorder(ledger, newId, clock.stamp),
    drafts: new FileDrafts(place),
    otherLogs: async () => {
      const shown = await place.folder();
      const others = (await place.all()).filter((root) => root !== shown).map(fixedPlace);
      return others.map((one) => ({ texts: new FileTexts(one), drafts: new FileDrafts(one) }));
    },
    look: new MomentsLook(workspaceState),
    names: new Names(overview),
  };
  return {
    ...parts,
    journal: once(async () => {
      const { JournalPanel } = await import('./host/panels/journalPanel.ts');
      return new JournalPanel(parts);
    }),
    weeklySummary: once(async () => {
      const { WeeklySummaryPanel } = await import('./host/panels/weeklySummaryPanel.ts');
      return new WeeklySummaryPanel(parts);
    }),
    assessment: once(async () => {
      const { AssessmentPanel } = await import('./host/panels/assessmentPanel.ts');
      return new AssessmentPanel(parts);
    }),
    setSeparate: async (separate: boolean) => {
      await workspaceState.update(separateKey, separate);
      await ledger.refresh();
    },
    /** Looks at the log again; another window may have written. */
    lookAgain: () => ledger.refresh().catch((error: unknown) => report.notRead(error)),
  };
}

export type Desk = ReturnType<typeof makeDesk>;
