import { Library } from '../../src/host/authoring/library.ts';
import { systemClock } from '../../src/host/clock.ts';
import { MomentsLook } from '../../src/host/moments/momentsLook.ts';
import { MomentsTree } from '../../src/host/moments/momentsTree.ts';
import { Overview } from '../../src/host/overview.ts';
import { ProgramTree } from '../../src/host/program/programTree.ts';
import { Report } from '../../src/host/report.ts';
import { FileTexts } from '../../src/host/storage/fileTexts.ts';
import { LogPlace } from '../../src/host/storage/logPlace.ts';
import { Ledger } from '../../src/ledger/ledger.ts';

/** What a window keeps from its last time, as JSON: its snapshot. */
export type Kept = Map<string, string>;

/** What of a window the bench looks at. */
export interface BenchWindow {
  readonly ledger: Ledger;
  readonly moments: MomentsTree;
  readonly program: ProgramTree;
  /** Writes what would be written within a second. */
  save(): void;
}

/**
 * The long-lived objects of a window as `extension.ts` builds them, with the log below `root` and
 * the compiled programs in `programs`. Nothing is registered with VS Code.
 */
export function benchWindow(root: string, programs: string, kept: Kept): BenchWindow {
  const waiting: (() => void)[] = [];
  const ledger = new Ledger({
    texts: new FileTexts(new LogPlace({ global: root, own: root, separate: () => true })),
    values: {
      get: (key) => JSON.parse(kept.get(key) ?? 'null'),
      set: async (key, value) => void kept.set(key, JSON.stringify(value)),
    },
    later: (work) => void waiting.push(work),
  });
  const clock = systemClock();
  const library = new Library(programs);
  const overview = new Overview(ledger, library, clock);
  const report = new Report(async () => undefined);
  const look = new MomentsLook({ keys: () => [], get: () => undefined, update: async () => {} });
  const setBoxes = async () => undefined;
  const parts = { ledger, library, overview, clock, report, look, setBoxes };
  return {
    ledger,
    moments: new MomentsTree(parts),
    program: new ProgramTree(parts),
    save: () => {
      for (const work of waiting.splice(0)) work();
    },
  };
}
