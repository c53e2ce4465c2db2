import * as v from 'valibot';
import * as vscode from 'vscode';
import { counted } from '../../core/numberWords.ts';
import type { Drafts } from '../../ledger/drafts.ts';
import { type ForgetMode, forgetInDraft, forgetInLog } from '../../ledger/forgetPerson.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import { rewriteLog } from '../../ledger/rewriteLog.ts';
import type { Texts } from '../../ledger/texts.ts';
import { fields, readArgument } from '../argument.ts';
import type { Report } from '../report.ts';
import type { Names } from './names.ts';

export interface ForgetPersonParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly drafts: Drafts;
  readonly names: Names;
  /** The logs on this machine that this window does not show. */
  readonly otherLogs: () => Promise<readonly { readonly texts: Texts; readonly drafts: Drafts }[]>;
  readonly report: Report;
}

const schema = v.strictObject({ alias: fields.name, mode: v.picklist(['blank', 'erase']) });

/** Takes a person out of every log on this machine, of drafts and Undo. Files exported earlier are the lead's own. */
export async function forgetPerson(
  argument: unknown,
  parts: ForgetPersonParts,
): Promise<{ readonly records: number }> {
  const { alias, mode } = readArgument(schema, argument);
  return forget(alias, mode, parts);
}

/** Asks whom and how, and once more before it is done: there is no Undo for this. */
export async function askToForget(
  known: string | undefined,
  parts: ForgetPersonParts,
): Promise<{ readonly records: number } | undefined> {
  const alias = known ?? (await parts.names.pickPerson('Forget Person'));
  if (alias === undefined) return undefined;
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: 'Take the name out',
        description: 'my moments stay, without a name',
        mode: 'blank' as const,
      },
      {
        label: 'Erase the records',
        description: 'moments with this name go altogether',
        mode: 'erase' as const,
      },
    ],
    { title: `Forget ${alias}`, placeHolder: 'How?' },
  );
  if (!picked) return undefined;
  const sure = await vscode.window.showWarningMessage(
    `Forget ${alias}?`,
    {
      modal: true,
      detail:
        'The name goes out of the log, the drafts and Undo, in every open window and in folders with a separate practice. It cannot be taken back. Files you exported earlier stay as they are.',
    },
    'Forget',
  );
  if (sure !== 'Forget') return undefined;
  try {
    const done = await forget(alias, picked.mode, parts);
    void vscode.window.showInformationMessage(`Done, in ${counted(done.records, 'record')}.`);
    return done;
  } catch (error) {
    parts.report.notSaved('The forgetting', error, () => forget(alias, picked.mode, parts));
    return undefined;
  }
}

async function forget(
  alias: string,
  mode: ForgetMode,
  { ledger, recorder, drafts, otherLogs }: ForgetPersonParts,
): Promise<{ readonly records: number }> {
  const found = new Set<string>();
  // First of all: whatever the disk refuses, nothing of this window brings the name back.
  recorder.forgetActs();
  const change = (text: string) =>
    forgetInLog(text, alias, mode, (after) => recorder.newId(after), found);
  const changeDraft = (json: string) => forgetInDraft(json, alias);
  // Drafts first: when a log changes, windows look again at both. What is shown here goes before the
  // logs elsewhere, one of which may be in a place that cannot be written.
  await drafts.rewrite(changeDraft);
  await ledger.rewrite(change);
  for (const other of await otherLogs()) {
    await other.drafts.rewrite(changeDraft);
    await rewriteLog(other.texts, change);
  }
  return { records: found.size };
}
