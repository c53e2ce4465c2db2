import { join } from 'node:path';
import type { Memento } from 'vscode';
import * as vscode from 'vscode';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Report } from '../report.ts';
import type { LogPlace } from './logPlace.ts';
import { watchFolder } from './watchFolder.ts';

const declinedKey = 'leftWithoutFolder';

export interface WatchLogParts {
  readonly ledger: Ledger;
  readonly place: LogPlace;
  readonly report: Report;
  /** Shared by all windows. */
  readonly memento: Memento;
}

/**
 * What a change of the log may call for besides redrawing: a notice of lines that could not be read
 * (once per file and count), the offer to bring notes along (once per window), and watching the log's
 * folder, so that what another window writes shows here.
 */
export function watchLog({ ledger, place, report, memento }: WatchLogParts): vscode.Disposable {
  const told = new Set<string>();
  let offered = false;
  let watched: { readonly folder: string; readonly watcher: { dispose(): void } } | undefined;
  const watchLogFolder = async () => {
    const folder = join(await place.folder(), 'log');
    if (watched?.folder === folder || ledger.firstDay === undefined) return;
    watched?.watcher.dispose();
    const again = () => void ledger.refresh().catch((error: unknown) => report.notRead(error));
    watched = { folder, watcher: watchFolder(folder, again) };
  };
  const look = async () => {
    await watchLogFolder();
    for (const { file, count } of ledger.unreadable) {
      if (told.has(`${file} ${count}`)) continue;
      told.add(`${file} ${count}`);
      report.unreadable(file, count, join(await place.folder(), 'log'));
    }
    if (offered || (vscode.workspace.workspaceFolders?.length ?? 0) === 0) return;
    if (ledger.firstDay === undefined) return;
    offered = true;
    const { offerToBringAlong } = await import('./bringAlong.ts');
    await offerToBringAlong(
      { ledger, place, report },
      {
        get: () => memento.get(declinedKey),
        set: (count) => memento.update(declinedKey, count),
      },
    );
  };
  const stop = ledger.onDidChange(
    () => void look().catch((error: unknown) => report.notRead(error)),
  );
  return {
    dispose: () => {
      stop();
      watched?.watcher.dispose();
    },
  };
}
