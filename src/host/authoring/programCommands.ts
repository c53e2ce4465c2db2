import * as vscode from 'vscode';
import type { Drafts } from '../../ledger/drafts.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import type { Clock } from '../clock.ts';
import type { Command } from '../commands.ts';
import type { TellParts } from '../offerUndo.ts';
import { once } from '../once.ts';
import type { JournalPanel } from '../panels/journalPanel.ts';
import type { ProgramState } from '../program/programState.ts';
import type { Report } from '../report.ts';
import type { Library } from './library.ts';

/** What the commands that write programs and let them rest work with. */
export interface ProgramCommandParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly drafts: Drafts;
  readonly library: Library;
  readonly clock: Clock;
  readonly report: Report;
  readonly journal: () => Promise<JournalPanel>;
  readonly extensionUri: vscode.Uri;
  /** Keeps the answers of New Program. */
  readonly workspaceState: vscode.Memento;
  readonly subscriptions: { dispose(): unknown }[];
}

/** The commands about programs themselves; see `commandTable` for what an argument means. */
export function programCommands(parts: ProgramCommandParts & TellParts) {
  const lookBack = async (program: string) =>
    (await import('../program/thenAndNow.ts')).thenAndNow(program, parts);
  const preview = once(async () => {
    const { PreviewPanel } = await import('./previewPanel.ts');
    const panel = new PreviewPanel(parts);
    parts.subscriptions.push(panel);
    return panel;
  });
  /** Asks, about the program of a row if it is one, or does what the argument says. */
  const state =
    (name: keyof ProgramState): Command =>
    async (argument) => {
      const { programState } = await import('../program/programState.ts');
      const act = programState({ ...parts, lookBack })[name];
      const asked = programIn(argument);
      return argument === undefined || asked !== undefined ? act.ask(asked) : act.run(argument);
    };
  return {
    'bigSteps.newProgram': async (argument) => {
      if (argument === undefined) return (await import('./askNewProgram.ts')).askNewProgram(parts);
      return (await import('./newProgram.ts')).newProgram(argument, parts);
    },
    'bigSteps.forkProgram': async (argument) => {
      const { askForkProgram, forkProgram } = await import('./forkProgram.ts');
      const asked = programIn(argument);
      return argument === undefined || asked !== undefined
        ? askForkProgram(asked, parts)
        : forkProgram(argument, parts);
    },
    'bigSteps.previewProgram': async (argument) => {
      const { askForFile, readProgramPlace } = await import('./programPlaceArgument.ts');
      const uri =
        argument === undefined || argument instanceof vscode.Uri
          ? (argument ?? (await askForFile(parts)))
          : (await readProgramPlace(argument, parts)).uri;
      if (uri) await (await preview()).show(uri);
    },
    'bigSteps.checkProgram': async (argument) => {
      const { askCheckProgram, checkProgram } = await import('./checkProgram.ts');
      return argument === undefined || argument instanceof vscode.Uri
        ? askCheckProgram(argument, parts)
        : checkProgram(argument, parts);
    },
    'bigSteps.pauseProgram': state('pause'),
    'bigSteps.resumeProgram': state('resume'),
    'bigSteps.finishProgram': state('finish'),
  } satisfies Readonly<Record<string, Command>>;
}

/** The program that a row of the tree stands for, or that its click asks about. */
export function programIn(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { ask, row } = argument as { ask?: unknown; row?: { program?: unknown } };
  if (typeof ask === 'string') return ask;
  return typeof row?.program === 'string' ? row.program : undefined;
}
