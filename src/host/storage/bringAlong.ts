import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { isDeletion, type StoredFact } from '../../core/fact.ts';
import { counted } from '../../core/numberWords.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { readLog } from '../../ledger/readLog.ts';
import type { Report } from '../report.ts';
import type { LogPlace } from './logPlace.ts';

/**
 * Offers to bring along what was recorded in windows without a folder, once a folder has become home.
 * Lines are copied and known ones left out, so that doing it twice changes nothing. Says nothing when
 * there is nothing to bring. `declined` remembers a no for this many records.
 */
export async function offerToBringAlong(
  { ledger, place, report }: { ledger: Ledger; place: LogPlace; report: Report },
  declined: { get(): unknown; set(count: number): Thenable<void> },
): Promise<void> {
  if ((await place.folder()) === place.withoutFolder) return;
  const facts = await newFacts(ledger, join(place.withoutFolder, 'log'));
  const notes = facts.filter((fact) => !isDeletion(fact) && written.has(fact.type));
  if (notes.length === 0 || declined.get() === facts.length) return;
  const choice = await vscode.window.showInformationMessage(
    `${counted(notes.length, 'note')} from windows without a folder ${notes.length === 1 ? 'is' : 'are'} kept on this machine. Bring ${notes.length === 1 ? 'it' : 'them'} along?`,
    'Bring Along',
    'Leave There',
  );
  if (choice === 'Leave There') await declined.set(facts.length);
  if (choice !== 'Bring Along') return;
  const bring = () => ledger.append(facts);
  await bring().catch((error: unknown) => report.notSaved('What was to come along', error, bring));
}

/** What somebody wrote or ticked; a choice of program alone is nothing to be asked about. */
const written = new Set<StoredFact['type']>([
  'moment',
  'task',
  'step',
  'line',
  'entry',
  'area',
  'person',
  'assessment',
]);

async function newFacts(ledger: Ledger, folder: string): Promise<readonly StoredFact[]> {
  const found: StoredFact[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    for (const fact of readLog(await readFile(join(folder, name), 'utf8')).newest.values()) {
      const known = await ledger.find(fact.id);
      if (!known || known.rev < fact.rev) found.push(fact);
    }
  }
  return found;
}
