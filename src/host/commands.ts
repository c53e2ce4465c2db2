import * as vscode from 'vscode';
import type { Line } from '../core/fact.ts';
import { type ProgramCommandParts, programCommands } from './authoring/programCommands.ts';
import type { CommandId } from './commandIds.ts';
import { type MomentCommandParts, momentCommands } from './moments/momentCommands.ts';
import { offerUndo, type Undo } from './offerUndo.ts';
import type { WeeklySummaryPanel } from './panels/weeklySummaryPanel.ts';
import type { ProgramNode } from './program/programNode.ts';
import { type WayCommandParts, wayCommands } from './program/wayCommands.ts';
import type { LogPlace } from './storage/logPlace.ts';

/** What the commands work with. */
export interface CommandParts extends MomentCommandParts, WayCommandParts, ProgramCommandParts {
  readonly place: LogPlace;
  readonly weeklySummary: () => Promise<WeeklySummaryPanel>;
  readonly setSeparate: (separate: boolean) => Promise<void>;
}

export type Command = (argument: unknown) => Promise<unknown>;

/**
 * Id to what it does. Without an argument a command asks; with one it shows no dialog, returns a
 * plain value and throws what is wrong with the argument. A row of a tree is no argument: it only
 * says what to ask about. Each command's code is loaded at its first use.
 */
export function commandTable(parts: CommandParts): Readonly<Record<CommandId, Command>> {
  const { recorder, overview, report } = parts;
  const undoAndTell: Undo = async (act) =>
    (await import('./undo.ts')).undoAndTell(recorder, report, act);
  const tell = (message: string) => offerUndo(message, recorder, undoAndTell);
  /** The views look empty afterwards, or full of something else: nothing must seem lost. */
  const tellSeparate = (separate: boolean) =>
    void vscode.window
      .showInformationMessage(
        separate
          ? 'This folder keeps a practice of its own now. Your common one is untouched.'
          : 'This folder shows your common practice. What was kept here alone stays here.',
        'Go Back',
      )
      .then((choice) => (choice === 'Go Back' ? parts.setSeparate(!separate) : undefined));
  return {
    ...momentCommands({ ...parts, tell, undo: undoAndTell }),
    ...wayCommands({ ...parts, tell }),
    ...programCommands({ ...parts, tell }),
    'bigSteps.undo': async (argument) =>
      argument === undefined ? undoAndTell() : (await import('./undo.ts')).undo(recorder),
    'bigSteps.setTask': async (argument) => {
      const { askForTask, setTask } = await import('./program/setTask.ts');
      const node = nodeIn(argument);
      if (argument !== undefined && !node) return setTask(argument, parts);
      const known =
        node?.row.kind === 'task'
          ? { program: node.row.program, task: node.row.pathTask.task.id }
          : undefined;
      return askForTask(known, parts);
    },
    'bigSteps.setStep': async (argument) => {
      const { askForStep, setStep } = await import('./program/setStep.ts');
      const node = nodeIn(argument);
      const asked =
        askIn(argument) ?? (node && 'pathStep' in node.row ? node.row.pathStep.step.id : undefined);
      if (argument === undefined || asked !== undefined) return askForStep(asked, parts);
      return setStep(argument, parts);
    },
    'bigSteps.setLine': async (argument) => {
      const { askForLine, setLine } = await import('./program/setLine.ts');
      const asked = askIn(argument) ?? (nodeIn(argument) ? 'purpose' : undefined);
      if (argument === undefined || asked !== undefined) {
        return askForLine(asked as Line['line'] | undefined, parts);
      }
      return setLine(argument, parts);
    },
    'bigSteps.openJournal': async (argument) => {
      const { readJournalPlace } = await import('./panels/journalPlaceArgument.ts');
      const place = argument === undefined ? undefined : await readJournalPlace(argument, parts);
      await (await parts.journal()).show(place);
    },
    'bigSteps.writeEntry': async (argument) => {
      if (argument === undefined) return (await parts.journal()).startNew();
      return (await import('./panels/writeEntry.ts')).writeEntry(argument, parts);
    },
    'bigSteps.openWeeklySummary': async (argument) => {
      const { readWeek } = await import('./panels/weekArgument.ts');
      await (await parts.weeklySummary()).show(readWeek(argument));
    },
    'bigSteps.closeWeek': async (argument) => {
      const { readWeek } = await import('./panels/weekArgument.ts');
      const week = readWeek(argument) ?? overview.thisWeek();
      await recorder.add({ type: 'week', week, state: 'closed' });
      if (argument === undefined) tell('The week is closed.');
    },
    'bigSteps.weeklySummaryData': async (argument) => {
      const { readWeek } = await import('./panels/weekArgument.ts');
      // A page is drawn again when an old month turns out to have changed; an answer is given once.
      await parts.ledger.refresh();
      return overview.summary(readWeek(argument));
    },
    'bigSteps.whereIsMyData': async (argument) => {
      const { tellWhere, whereIsMyData } = await import('./storage/whereIsMyData.ts');
      return argument === undefined ? tellWhere(parts) : whereIsMyData(parts);
    },
    'bigSteps.keepSeparate': async (argument) => {
      await parts.setSeparate(true);
      if (argument === undefined) tellSeparate(true);
    },
    'bigSteps.joinHome': async (argument) => {
      await parts.setSeparate(false);
      if (argument === undefined) tellSeparate(false);
    },
  };
}

/** The row of the program tree that a command was called on; what others call it with is none. */
function nodeIn(argument: unknown): ProgramNode | undefined {
  if (typeof argument !== 'object' || argument === null || !('row' in argument)) return undefined;
  const { row } = argument;
  return typeof row === 'object' && row !== null && 'kind' in row
    ? (argument as ProgramNode)
    : undefined;
}

/** What a row's own click asks about. */
function askIn(argument: unknown): string | undefined {
  const { ask } = (argument ?? {}) as { ask?: unknown };
  return typeof ask === 'string' ? ask : undefined;
}
