import * as vscode from 'vscode';
import { chosenText } from '../../core/chosenText.ts';
import type { Day } from '../../core/day.ts';
import type { Fit } from '../../core/fit.ts';
import { hasWayThere } from '../../core/programWeek.ts';
import type { ProgramStanding } from '../../core/standing.ts';
import { startText } from '../../core/startText.ts';
import type { Library } from '../authoring/library.ts';
import type { Clock } from '../clock.ts';
import type { Overview } from '../overview.ts';
import { askFit } from './askFit.ts';
import { askStartDay } from './askStartDay.ts';
import type { ChooseProgramParts } from './chooseProgram.ts';
import { type PickedProgram, type ProgramChoice, pickProgram } from './pickProgram.ts';

export interface AskForProgramParts extends ChooseProgramParts {
  readonly overview: Overview;
  readonly clock: Clock;
  /** Opens the page of whoever finds that the role is not for them. */
  readonly notForMe: () => Promise<unknown>;
  /** Says what was done, with Undo. */
  readonly tell: (message: string) => void;
}

/** Asks the three fit questions once, then offers the programs, the suggested one first. */
export async function askForProgram(parts: AskForProgramParts): Promise<void> {
  await parts.ledger.ready();
  let fit: Fit | undefined = await parts.overview.fit();
  let asked = fit !== undefined;
  let start: Day | undefined;
  for (;;) {
    if (!asked) {
      const answered = await askFit(fit);
      if (answered === undefined) return;
      if (answered !== 'skip') {
        fit = answered;
        await keepFit(answered, parts);
      }
      asked = true;
    }
    const choice = await offer(fit, start, parts);
    if (choice === undefined) return;
    if (typeof choice === 'object' && 'preview' in choice) {
      await vscode.commands.executeCommand('bigSteps.previewProgram', { id: choice.preview });
      return;
    }
    if (choice === 'not-for-me') {
      await parts.notForMe();
      return;
    }
    if (choice === 'questions') asked = false;
    else if (choice === 'other-day') {
      const day = await askStartDay('When does it start?', parts.clock.calendar());
      if (day === undefined) return;
      start = day === 'back' ? undefined : day;
    } else {
      const day = choice.otherDay ? await startOf(choice, parts) : start;
      if (choice.otherDay && day === undefined) return;
      if (day !== 'back') return choose(choice, day, parts);
    }
  }
}

async function startOf({ program, title }: PickedProgram, { library, clock }: AskForProgramParts) {
  const wayThere = await isWayThere(program, library);
  const question = wayThere ? 'your first day in the role' : 'when does it start?';
  return askStartDay(`“${title}”: ${question}`, clock.calendar());
}

const isWayThere = async (id: string, library: Library): Promise<boolean> => {
  const program = await library.get(id);
  return program !== undefined && hasWayThere(program);
};

async function keepFit({ audience, phase, pull }: Fit, parts: AskForProgramParts): Promise<void> {
  const save = () => parts.recorder.add({ type: 'fit', audience, phase, pull });
  await save().catch((error) => parts.report.notSaved('Your reply', error, save));
}

async function offer(
  fit: Fit | undefined,
  start: Day | undefined,
  { ledger, library, clock }: AskForProgramParts,
): Promise<ProgramChoice | undefined> {
  const { focus, programs } = ledger.standing;
  const { today } = clock.calendar();
  const state = (id: string): string => {
    const standing = programs.get(id);
    const ahead = standing && standing.start > today ? startText(standing.start, today) : '';
    if (id === focus) return ahead ? `in focus, ${ahead}` : 'in focus';
    return standing?.state === 'running' && ahead ? ahead : (standing?.state ?? '');
  };
  const startsAnew = (id: string) => !isUnderWay(programs.get(id), today);
  return pickProgram({ known: await library.list(), fit, start, today, state, startsAnew });
}

/** Puts a program in focus, to start on a day that was named or today, and says so. */
async function choose(
  { program, title }: PickedProgram,
  start: Day | undefined,
  parts: AskForProgramParts,
): Promise<void> {
  const { ledger, library, recorder, report, clock, tell } = parts;
  const { today } = clock.calendar();
  const before = ledger.standing.programs.get(program);
  const underWay = isUnderWay(before, today);
  const known = before !== undefined && before.state !== 'finished';
  const changes = program !== ledger.standing.focus || (start !== undefined && !underWay);
  const save = async () => {
    const wayThere = await isWayThere(program, library);
    if (changes) await recorder.add({ type: 'program', program, act: 'chosen', start });
    if (start !== undefined && underWay) {
      void vscode.window.showInformationMessage(`“${title}” is under way and goes on as it is.`);
    } else if (changes) {
      const startsOn = ledger.standing.programs.get(program)?.start ?? today;
      tell(chosenText({ title, start: startsOn, known, wayThere }, today));
    }
  };
  await save().catch((error) => report.notSaved('Your choice', error, save));
}

/** A program that has started and is not finished never starts again. */
const isUnderWay = (standing: ProgramStanding | undefined, today: Day) =>
  standing !== undefined && standing.state !== 'finished' && standing.start <= today;
