import type { Drafts } from '../../ledger/drafts.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import type { Library } from '../authoring/library.ts';
import { programIn } from '../authoring/programCommands.ts';
import type { Clock } from '../clock.ts';
import type { Command } from '../commands.ts';
import type { TellParts } from '../offerUndo.ts';
import type { Overview } from '../overview.ts';
import type { AssessmentPanel } from '../panels/assessmentPanel.ts';
import type { JournalPanel } from '../panels/journalPanel.ts';
import type { Report } from '../report.ts';

/** What the commands that begin a program, look at oneself and look back work with. */
export interface WayCommandParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly drafts: Drafts;
  readonly library: Library;
  readonly overview: Overview;
  readonly clock: Clock;
  readonly report: Report;
  readonly journal: () => Promise<JournalPanel>;
  readonly assessment: () => Promise<AssessmentPanel>;
}

/** The commands at both ends of a program; see `commandTable` for what an argument means. */
export function wayCommands(parts: WayCommandParts & TellParts) {
  const notForMe = async () =>
    (await parts.journal()).show({ task: 'not-for-me', program: undefined });
  return {
    'bigSteps.chooseProgram': async (argument) => {
      if (argument === undefined) {
        return (await import('./askForProgram.ts')).askForProgram({ ...parts, notForMe });
      }
      const id = programIn(argument);
      return (await import('./chooseProgram.ts')).chooseProgram(id ? { id } : argument, parts);
    },
    'bigSteps.notForMe': notForMe,
    'bigSteps.assess': async (argument) => {
      if (argument === undefined) return (await parts.assessment()).show();
      return (await import('../panels/assess.ts')).assess(argument, parts);
    },
    'bigSteps.thenAndNow': async (argument) => {
      const { askThenAndNow, readThenAndNow } = await import('./thenAndNow.ts');
      return argument === undefined ? askThenAndNow(parts) : readThenAndNow(argument, parts);
    },
  } satisfies Readonly<Record<string, Command>>;
}
