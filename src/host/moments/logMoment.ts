import * as vscode from 'vscode';
import { longDay } from '../../core/dayText.ts';
import { type KindId, kindOf } from '../../core/kind.ts';
import { numberWord, ordinalWord, sentenceCase } from '../../core/numberWords.ts';
import { countFor } from '../../core/practice.ts';
import { weekOf } from '../../core/week.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import type { Clock } from '../clock.ts';
import type { Undo } from '../offerUndo.ts';
import type { Overview } from '../overview.ts';
import { readPrivacy } from '../privacy.ts';
import type { Report } from '../report.ts';
import { type MomentFields, readMoment } from './momentArgument.ts';
import { askForMomentLine } from './momentInput.ts';
import type { Names } from './names.ts';

export interface LogMomentParts {
  readonly recorder: Recorder;
  readonly overview: Overview;
  readonly clock: Clock;
  readonly report: Report;
  readonly names: Names;
  readonly editMoment: (id: string) => Promise<void>;
  readonly undo: Undo;
}

/** From this many moments in a day on, a word that it is enough: nobody is to count for its own sake. */
const enough = 8;

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
  const { clock, names, overview, recorder, report } = parts;
  const line = await askForMomentLine({
    ...begun,
    calendar: clock.calendar(),
    counts: readPrivacy().hideNumbers ? new Map() : await weekCounts(overview),
    people: () => (readPrivacy().privateScreen ? Promise.resolve([]) : names.people()),
    areas: () => names.areas(),
    coach: async () => (await import('./coach.ts')).showCoachCards(),
  });
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

/** How many moments of each kind this week holds; none when the log cannot be read. */
async function weekCounts(overview: Overview): Promise<ReadonlyMap<KindId, number>> {
  const counts = new Map<KindId, number>();
  const moments = await overview.weekMoments().catch(() => []);
  for (const { kind } of moments) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

async function offerNext(moment: MomentFields, id: string, parts: LogMomentParts): Promise<void> {
  const act = parts.recorder.newestAct;
  const choice = await vscode.window.showInformationMessage(
    await savedText(moment, parts),
    'Undo',
    'Add Words',
  );
  if (choice === 'Undo') await parts.undo(act);
  if (choice === 'Add Words') await parts.editMoment(id);
}

/**
 * "Held back, 2 of 3 this week." where a practice counts it; else "Held back, second this week.";
 * without numbers "Held back, logged."; of another week "Held back, logged for Tuesday 3 November."
 */
async function savedText(
  { kind, day: backfilled }: MomentFields,
  { overview, clock }: LogMomentParts,
): Promise<string> {
  const { label } = kindOf(kind);
  const { today, weekStart } = clock.calendar();
  if (backfilled !== undefined && weekOf(backfilled, weekStart) !== weekOf(today, weekStart)) {
    return `${label}, logged for ${longDay(backfilled)}.`;
  }
  const week = await overview.weekMoments();
  const ofToday = week.filter(({ day }) => day === today).length;
  const isEnough = ofToday >= enough;
  if (readPrivacy().hideNumbers) {
    return `${label}, logged.${isEnough ? ' Enough for today, thank you.' : ''}`;
  }
  const gentle = isEnough
    ? ` ${sentenceCase(numberWord(ofToday))} today: enough for today, thank you.`
    : '';
  const path = await overview.path().catch(() => undefined);
  const current = path?.steps.find((step) => step.current)?.tasks ?? [];
  const target = [...current, ...(path?.kept ?? [])]
    .map(({ task }) => task.target)
    .find((aim) => aim?.per === 'week' && aim.kinds.includes(kind));
  // What is no aim yet is not counted against one.
  if (target && path && !path.week.baseline && !path.week.ahead) {
    const facts = await overview.recent();
    const count = countFor(target, today, { start: path.start, weekStart, facts });
    return `${label}, ${count} of ${target.count} this week.${gentle}`;
  }
  const count = week.filter((moment) => moment.kind === kind).length;
  return `${label}, ${ordinalWord(Math.max(1, count))} this week.${gentle}`;
}
