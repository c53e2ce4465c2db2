import { join } from 'node:path';
import * as vscode from 'vscode';
import { counted } from '../../core/numberWords.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LogPlace } from './logPlace.ts';

export interface WhereIsMyDataParts {
  readonly ledger: Ledger;
  readonly place: LogPlace;
}

/** Where the notes are and how much there is of them. */
export interface DataPlace {
  /** The folder of the log, absolute. */
  readonly log: string;
  /** UTF-16 units of the snapshot in the workspace state. */
  readonly snapshotBytes: number;
  readonly records: number;
  readonly unreadable: number;
  readonly backups: readonly string[];
}

/** Looks it up. */
export async function whereIsMyData({ ledger, place }: WhereIsMyDataParts): Promise<DataPlace> {
  await ledger.refresh();
  return {
    log: join(await place.folder(), 'log'),
    snapshotBytes: ledger.snapshotSize,
    records: await ledger.records(),
    unreadable: ledger.unreadable.reduce((sum, { count }) => sum + count, 0),
    backups: [],
  };
}

/** Tells it, and offers to open the folder. */
export async function tellWhere(parts: WhereIsMyDataParts): Promise<void> {
  const { log, records, unreadable } = await whereIsMyData(parts);
  const choice = await vscode.window.showInformationMessage(
    `${counted(records, 'record')} in ${log}${unreadable > 0 ? `, ${counted(unreadable, 'line')} unreadable` : ''}. Plain text on this machine, not encrypted, sent nowhere.`,
    'Open Folder',
    'Copy Path',
  );
  if (choice === 'Open Folder') {
    await vscode.commands.executeCommand('revealFileInOS', vscode.Uri.file(log));
  }
  if (choice === 'Copy Path') await vscode.env.clipboard.writeText(log);
}
