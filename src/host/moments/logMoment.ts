import * as vscode from 'vscode';
import type { KindId } from '../../core/kind.ts';
import { countFor } from '../../core/practice.ts';
import { type LoggedSoFar, savedText } from '../../core/savedText.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import type { Undo } from '../offerUndo.ts';
import type { Report } from '../report.ts';
import { type MomentFields, readMoment } from './momentArgument.ts';
import { askForMomentLine, type MomentInputParts } from './momentInput.ts';

export interface LogMomentParts extends MomentInputParts {
  readonly recorder: Recorder;
  readonly report: Report;
  readonly editMoment: (id: string) => Promise<void>;
  readonly undo: Undo;
}

/** Logs a moment from an argument, without any dialog. */
export async function logMoment(
  argument: unknown,
  { clock, recorder }: LogMomentParts,
): Promise<{ readonly id: string }> {
  const { day, ...moment } = readMoment(argument, clock.calendar().today);
  return { id: (await recorder.add({ type: 'moment', ...moment }, day)).id };
}

/** Logs a moment, asking in one input. `area` is what a line without an area gets. */
export async function askForMoment(
  begun: { readonly typed?: string | undefined; readonly area?: string | undefined },
  parts: LogMomentParts,
): Promise<{ readonly id: string } | undefined> {
  const { recorder, report } = parts;
  const title = ['Log Delegation Moment', begun.area].filter(Boolean).join(' · ');
  const line = await askForMomentLine({ ...begun, title }, parts);
  if (line === undefined) return undefined;
  const { day, ...moment } = line.moment;
  try {
    const { id } = await recorder.add({ type: 'moment', ...moment }, day);
    void offerNext(line.moment, id, parts).catch((error: unknown) => report.notRead(error));
    return { id };
  } catch (error) {
    report.notSaved('The moment', error, () => askForMoment({ ...begun, typed: line.text }, parts));
    return undefined;
  }
}

async function offerNext(moment: MomentFields, id: string, parts: LogMomentParts): Promise<void> {
  const act = parts.recorder.newestAct;
  const choice = await vscode.window.showInformationMessage(
    savedText(moment, await loggedSoFar(moment.kind, parts), parts.clock.calendar()),
    'Undo',
    'Add Words',
  );
  if (choice === 'Undo') await parts.undo(act);
  if (choice === 'Add Words') await parts.editMoment(id);
}

/** What was logged so far, with the aim of the practice in focus that counts this kind. */
async function loggedSoFar(
  kind: KindId,
  { overview, clock }: LogMomentParts,
): Promise<LoggedSoFar> {
  const { today, weekStart } = clock.calendar();
  const week = await overview.weekMoments();
  const path = await overview.path().catch(() => undefined);
  const current = path?.steps.find((step) => step.current)?.tasks ?? [];
  const target = [...current, ...(path?.kept ?? [])]
    .map(({ task }) => task.target)
    .find((aim) => aim?.per === 'week' && aim.kinds.includes(kind));
  // What is no aim yet is not counted against one.
  const aim =
    target && path && !path.week.baseline && !path.week.ahead
      ? {
          logged: countFor(target, today, {
            start: path.start,
            weekStart,
            facts: await overview.recent(),
          }),
          count: target.count,
        }
      : undefined;
  return {
    ofKind: week.filter((moment) => moment.kind === kind).length,
    ofToday: week.filter(({ day }) => day === today).length,
    aim,
  };
}
