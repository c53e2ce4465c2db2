import * as vscode from 'vscode';
import type { Calendar } from '../core/calendar.ts';
import type { KindId } from '../core/kind.ts';
import { KINDS, kindOf } from '../core/kind.ts';
import { parseMomentLine } from '../core/momentLine.ts';
import { ordinalWord } from '../core/numberWords.ts';
import { countFor } from '../core/practice.ts';
import { readingOf } from '../core/readMomentLine.ts';
import type { Recorder } from '../ledger/recorder.ts';
import type { Clock } from './clock.ts';
import { kindIconText } from './kindIcon.ts';
import { type MomentFields, readMoment } from './momentArgument.ts';
import type { Overview } from './overview.ts';
import type { Report } from './report.ts';

export interface LogMomentParts {
  readonly recorder: Recorder;
  readonly overview: Overview;
  readonly clock: Clock;
  readonly report: Report;
  readonly editMoment: (id: string) => Promise<void>;
  readonly undo: () => Promise<unknown>;
}

/** Logs a moment: from an argument without any dialog, or asking in one input. */
export async function logMoment(
  argument: unknown,
  parts: LogMomentParts,
): Promise<{ readonly id: string } | undefined> {
  const { clock, recorder } = parts;
  if (argument !== undefined) {
    const { day, ...moment } = readMoment(argument, clock.calendar().today);
    return { id: (await recorder.add({ type: 'moment', ...moment }, day)).id };
  }
  return askForMoment('', parts);
}

async function askForMoment(
  typed: string,
  parts: LogMomentParts,
): Promise<{ readonly id: string } | undefined> {
  const counts = await weekCounts(parts.overview);
  const line = await askForLine(typed, parts.clock.calendar(), counts);
  if (line === undefined) return undefined;
  const { day, ...moment } = line.moment;
  try {
    const { id } = await parts.recorder.add({ type: 'moment', ...moment }, day);
    void offerNext(line.moment, id, parts);
    return { id };
  } catch (error) {
    parts.report.notSaved('The moment', error, () => askForMoment(line.text, parts));
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

interface KindItem extends vscode.QuickPickItem {
  /** Absent for More and for a text that is refused: choosing it saves nothing. */
  readonly line?: string;
  readonly more?: true;
}

/** One input for both ways: pick a kind, or type the whole line with its reading under it. */
function askForLine(
  typed: string,
  calendar: Calendar,
  counts: ReadonlyMap<KindId, number>,
): Promise<{ readonly text: string; readonly moment: MomentFields } | undefined> {
  const pick = vscode.window.createQuickPick<KindItem>();
  pick.title = 'Log Delegation Moment';
  pick.placeholder = 'What happened? Pick one, or type h @priya #cache let her pick the TTL';
  pick.value = typed;
  let showAll = false;

  const kindItem = ({ id, key, label, meaning }: (typeof KINDS)[number]): KindItem => ({
    label: `${kindIconText(id)} ${key}  ${label}`,
    description: counts.get(id) ? `${counts.get(id)} this week` : '',
    detail: showAll ? meaning : '',
    line: key,
  });
  const kindItems = (): KindItem[] => [
    ...KINDS.filter(({ common }) => showAll || common).map(kindItem),
    ...(showAll
      ? []
      : [
          {
            label: '$(ellipsis) More',
            description: 'all nine kinds, with what they mean',
            more: true as const,
          },
        ]),
  ];
  const readingItems = (text: string): KindItem[] => {
    const line = parseMomentLine(text, calendar.today);
    return line.ok
      ? [
          {
            label: `$(check) ${readingOf(line.moment, calendar.today)}`,
            description: 'Enter saves',
            line: text,
            alwaysShow: true,
          },
        ]
      : [{ label: `$(info) ${line.reason}`, alwaysShow: true }];
  };
  const draw = () => {
    pick.items = pick.value.trim() === '' ? kindItems() : readingItems(pick.value);
    const [first] = pick.items;
    if (first) pick.activeItems = [first];
    // What was typed must not go because a click landed elsewhere.
    pick.ignoreFocusOut = pick.value.trim() !== '';
  };

  return new Promise((resolve) => {
    let chosen: { readonly text: string; readonly moment: MomentFields } | undefined;
    pick.onDidChangeValue(draw);
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item?.more) {
        showAll = true;
        draw();
        return;
      }
      const line =
        item?.line === undefined ? undefined : parseMomentLine(item.line, calendar.today);
      if (!line?.ok || item?.line === undefined) return;
      chosen = { text: item.line, moment: line.moment };
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    draw();
    pick.show();
  });
}

async function offerNext(moment: MomentFields, id: string, parts: LogMomentParts): Promise<void> {
  const choice = await vscode.window.showInformationMessage(
    await savedText(moment, parts),
    'Undo',
    'Add Words',
  );
  if (choice === 'Undo') await parts.undo();
  if (choice === 'Add Words') await parts.editMoment(id);
}

/** "Held back, 2 of 3 this week." where a current practice counts it; else "Held back, second this week." */
async function savedText(
  { kind }: MomentFields,
  { overview, clock }: LogMomentParts,
): Promise<string> {
  const { label } = kindOf(kind);
  const path = await overview.path().catch(() => undefined);
  const current = path?.steps.find((step) => step.current)?.tasks ?? [];
  const target = [...current, ...(path?.kept ?? [])]
    .map(({ task }) => task.target)
    .find((aim) => aim?.per === 'week' && aim.kinds.includes(kind));
  if (target && path) {
    const { today, weekStart } = clock.calendar();
    const count = countFor(target, today, {
      start: path.start,
      weekStart,
      facts: await overview.recent(),
    });
    return `${label}, ${count} of ${target.count} this week.`;
  }
  const count = (await weekCounts(overview)).get(kind) ?? 1;
  return `${label}, ${ordinalWord(count)} this week.`;
}
