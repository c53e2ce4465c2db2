import type * as vscode from 'vscode';
import type { StoredFact } from '../../core/fact.ts';
import { type Targets, targetChanges, targetsOf } from '../../core/targetChanges.ts';
import { Turns } from '../../core/turns.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { NewId } from '../../ledger/newId.ts';
import type { Library } from '../authoring/library.ts';
import type { Clock } from '../clock.ts';

/** In the global state: the targets of the programs that were chosen, as they were last seen. */
const seenKey = 'targets';

/** In the workspace state: by program, the targets that this folder has shown and compared already. */
const shownKey = 'shownTargets';

/**
 * Writes to the log when a task's target has changed in the file of a chosen program, so that weeks
 * that are over keep their aim. Only what is saved counts, not what is being typed. It is no act of
 * anybody's, so Undo does not know it; a log that cannot be written now is told at the next change.
 *
 * A folder that has a program's file of its own and one that has not do not show the same targets.
 * Neither has changed then: a window compares only what is new in its own folder, else two windows
 * would answer each other's lines for ever.
 */
export function recordTargets({
  ledger,
  library,
  clock,
  newId,
  globalState,
  workspaceState,
}: {
  readonly ledger: Ledger;
  readonly library: Library;
  readonly clock: Pick<Clock, 'stamp'>;
  readonly newId: NewId;
  readonly globalState: vscode.Memento;
  readonly workspaceState: vscode.Memento;
}): vscode.Disposable {
  const turns = new Turns();
  const look = async (): Promise<void> => {
    await ledger.ready();
    const { standing } = ledger;
    const seen = (globalState.get(seenKey) ?? {}) as Targets;
    const files = await library.files();
    const facts: StoredFact[] = [];
    let now: Targets = seen;
    const shown = workspaceState.get<Readonly<Record<string, string>>>(shownKey) ?? {};
    const compared = new Map(Object.entries(shown));
    for (const [id, { state }] of standing.programs) {
      if (state === 'finished') continue;
      const file = files?.placed.find((one) => (one.program ?? one.good)?.id === id);
      const program = file ? file.saved : await library.bundled(id);
      if (!program) continue;
      const targets = targetsOf(program);
      const text = JSON.stringify(targets);
      if (compared.get(id) === text) continue;
      compared.set(id, text);
      now = { ...now, ...targets };
      for (const change of targetChanges(program, seen, standing)) {
        const rev = newId();
        facts.push({ v: 1, id: rev, rev, ...clock.stamp(), type: 'target', ...change });
      }
    }
    if (facts.length > 0) await ledger.append(facts);
    if (JSON.stringify(now) !== JSON.stringify(seen)) await globalState.update(seenKey, now);
    const after = Object.fromEntries(compared);
    if (JSON.stringify(after) !== JSON.stringify(shown)) {
      await workspaceState.update(shownKey, after);
    }
  };
  const again = () => void turns.take(look).catch(() => undefined);
  const disposables: { dispose(): unknown }[] = [{ dispose: ledger.onDidChange(again) }];
  void library.files().then((files) => {
    if (files) disposables.push(files.onDidChange(again));
    again();
  });
  return {
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}
