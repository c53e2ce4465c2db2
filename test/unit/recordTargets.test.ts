import assert from 'node:assert/strict';
import type { Memento } from 'vscode';
import type { Program } from '../../src/core/program.ts';
import type { Library } from '../../src/host/authoring/library.ts';
import { recordTargets } from '../../src/host/program/recordTargets.ts';
import { idMaker } from '../../src/ledger/newId.ts';
import { today } from './facts.ts';
import { MemoryTexts } from './memoryTexts.ts';
import { program, step, task } from './samplePrograms.ts';
import { openWindow } from './window.ts';

const aimingAt = (count: number): Program =>
  program([step('s', [task('t', { target: { kinds: ['held-back'], count, per: 'week' } })])]);

function memento(): Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string) => values.get(key) as T,
    update: async (key, value) => void values.set(key, value),
  };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Windows on one log, each with what its folder says of the same program. */
function machine() {
  const texts = new MemoryTexts();
  const globalState = memento();
  return {
    open(count: number, workspaceState = memento()) {
      const { ledger, recorder, clock } = openWindow(texts);
      const shown = { program: aimingAt(count) };
      const library: Pick<Library, 'files' | 'bundled'> = {
        files: async () => undefined,
        bundled: async () => shown.program,
      };
      const following = recordTargets({
        ledger,
        library: library as Library,
        clock: { stamp: () => ({ at: `${today}T12:00:00+00:00`, day: today }) },
        newId: idMaker(
          () => clock.now,
          (bytes) => new Uint8Array(bytes).fill(count),
        ),
        globalState,
        workspaceState,
      });
      const look = async () => {
        await ledger.refresh();
        await rest();
      };
      return { ledger, recorder, shown, workspaceState, look, close: () => following.dispose() };
    },
    /** The targets that the log says a task got, oldest first. */
    changes: () =>
      [...texts.files.values()]
        .flatMap((text) => text.split('\n').filter(Boolean))
        .map((line) => JSON.parse(line) as { type: string; now?: { count: number } })
        .filter(({ type }) => type === 'target')
        .map(({ now }) => now?.count),
  };
}

describe('the record of targets', () => {
  it('does not go back and forth between two folders that show different ones', async () => {
    const { open, changes } = machine();
    const [one, two] = [open(3), open(2)];
    await one.recorder.add({ type: 'program', program: 'p', act: 'chosen' });
    await rest();
    for (let turn = 0; turn < 5; turn++) {
      await two.look();
      await one.look();
    }
    assert.ok(changes().length <= 1, `${changes()}`);
    // Nor each time when the lead goes from one to the other.
    const before = changes().length;
    for (const { shown, workspaceState, close } of [one, two, one, two]) {
      close();
      const again = open(shown.program === one.shown.program ? 3 : 2, workspaceState);
      await again.look();
      again.close();
    }
    assert.equal(changes().length, before);
  });

  it('says every change of a folder’s own, and once', async () => {
    const { open, changes } = machine();
    const [one, two] = [open(3), open(3)];
    await one.recorder.add({ type: 'program', program: 'p', act: 'chosen' });
    await one.look();
    await two.look();
    assert.deepEqual(changes(), []);
    for (const count of [5, 3, 4]) {
      one.shown.program = aimingAt(count);
      // What is new in the log is an occasion to look at the file.
      await one.recorder.add({ type: 'week', week: '2026-W47', state: 'closed' });
      await rest();
      two.shown.program = aimingAt(count);
      await two.look();
    }
    assert.deepEqual(changes(), [5, 3, 4]);
  });
});
