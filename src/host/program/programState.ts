import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Calendar } from '../../core/calendar.ts';
import { comingDay } from '../../core/comingDay.ts';
import type { Day } from '../../core/day.ts';
import { longDay } from '../../core/dayText.ts';
import type { NewFact } from '../../core/fact.ts';
import { pauseOn } from '../../core/pauses.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { Library } from '../authoring/library.ts';
import type { Clock } from '../clock.ts';
import type { Report } from '../report.ts';

interface ProgramStateParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly library: Library;
  readonly clock: Clock;
  readonly report: Report;
  /** Says what was done, with Undo. */
  readonly tell: (message: string) => void;
  /** Opens Then and Now of a program that was just finished. */
  readonly lookBack: (program: string) => Promise<unknown>;
}

interface Act {
  /** Asks for what it needs; about this program if one is named. */
  ask(program: string | undefined): Promise<void>;
  /** Does what an argument says. */
  run(argument: unknown): Promise<void>;
}

/** Letting a program rest, going on with it, and being done with it. */
export interface ProgramState {
  readonly pause: Act;
  readonly resume: Act;
  readonly finish: Act;
}

const pauseSchema = v.strictObject({
  id: fields.id,
  from: v.optional(fields.day),
  to: v.optional(fields.day),
  reason: v.optional(fields.text),
});
const resumeSchema = v.strictObject({ id: fields.id, from: v.optional(fields.day) });
const finishSchema = v.strictObject({ id: fields.id, reason: v.optional(fields.text) });

/** The three acts over one set of parts. */
export function programState(parts: ProgramStateParts): ProgramState {
  const { clock, recorder, report, tell } = parts;
  const today = () => clock.calendar().today;
  const add = (program: string, fact: Omit<ProgramFact, 'type' | 'program'>) =>
    recorder.add({ type: 'program', program, ...fact });
  /** Saves what was asked for, and says so. */
  const save = async (message: string, work: () => Promise<unknown>) => {
    const act = () => work().then(() => tell(message));
    await act().catch((error) => report.notSaved('The state of the program', error, act));
  };
  return {
    pause: {
      async run(argument) {
        const { id, from, to, reason } = readArgument(pauseSchema, argument);
        await demandRunning(id, parts);
        if (to !== undefined && to < (from ?? today())) {
          throw new ArgumentError('"to" lies before the pause begins.');
        }
        await add(id, { act: 'paused', from, to, reason });
      },
      async ask(program) {
        const { id, title } = (await pick(program, parts, 'Pause Program', () => true)) ?? {};
        if (id === undefined || title === undefined) return;
        const to = await askUntil(title, clock.calendar());
        if (to === undefined) return;
        const reason = await askReason(title, 'Why does it rest? You can leave this empty.');
        if (reason === undefined) return;
        const until = to === '' ? '' : ` until ${longDay(to)}`;
        await save(`“${title}” rests${until}. These weeks are neither met nor quiet.`, () =>
          add(id, { act: 'paused', to: to || undefined, reason: reason || undefined }),
        );
      },
    },
    resume: {
      async run(argument) {
        const { id, from } = readArgument(resumeSchema, argument);
        await demandRunning(id, parts);
        await add(id, { act: 'resumed', from });
      },
      async ask(program) {
        const rests = (id: string) =>
          pauseOn(parts.ledger.standing.programs.get(id), today()) !== undefined;
        const { id, title } = (await pick(program, parts, 'Resume Program', rests)) ?? {};
        if (id === undefined) return;
        await save(`“${title}” goes on.`, () => add(id, { act: 'resumed' }));
      },
    },
    finish: {
      async run(argument) {
        const { id, reason } = readArgument(finishSchema, argument);
        await demandRunning(id, parts);
        await add(id, { act: 'finished', reason });
      },
      async ask(program) {
        const { id, title } = (await pick(program, parts, 'Finish Program', () => true)) ?? {};
        if (id === undefined || title === undefined) return;
        const prompt = 'What has it brought you? You can leave this empty. Enter finishes it.';
        const reason = await askReason(title, prompt);
        if (reason === undefined) return;
        await save(`“${title}” is finished. What you did stays.`, () =>
          add(id, { act: 'finished', reason: reason || undefined }),
        );
        const { state } = parts.ledger.standing.programs.get(id) ?? {};
        if (state === 'finished') await parts.lookBack(id);
      },
    },
  };
}

type ProgramFact = Extract<NewFact, { readonly type: 'program' }>;

async function demandRunning(id: string, { ledger }: ProgramStateParts): Promise<void> {
  await ledger.ready();
  const standing = ledger.standing.programs.get(id);
  if (!standing) throw new ArgumentError('"id" names no program that was chosen.');
  if (standing.state === 'finished') throw new ArgumentError('"id" names a finished program.');
}

/** The named program, the only one there is, or the one that is picked. */
async function pick(
  named: string | undefined,
  { ledger, library }: ProgramStateParts,
  title: string,
  wanted: (id: string) => boolean,
): Promise<{ readonly id: string; readonly title: string } | undefined> {
  await ledger.ready();
  const { programs, focus } = ledger.standing;
  const ids = [...programs]
    .filter(([id, { state }]) => state !== 'finished' && (id === named || wanted(id)))
    .map(([id]) => id)
    .sort((a, b) => Number(b === focus) - Number(a === focus));
  const rows = await Promise.all(
    ids.map(async (id) => ({
      label: (await library.get(id))?.title ?? id,
      description: id === focus ? 'in focus' : '',
      id,
    })),
  );
  const row =
    rows.find(({ id }) => id === named) ??
    (rows.length > 1
      ? await vscode.window.showQuickPick(rows, { title, placeHolder: 'Which program?' })
      : rows[0]);
  if (row) return { id: row.id, title: row.label };
  if (rows.length === 0) {
    const none = title.startsWith('Resume') ? 'No program is paused.' : 'No program runs just now.';
    void vscode.window.showInformationMessage(none);
  }
  return undefined;
}

/** The last day of a pause, '' for one without an end, undefined when it was left with Esc. */
async function askUntil(
  title: string,
  { today, weekStart }: Calendar,
): Promise<Day | '' | undefined> {
  const text = await vscode.window.showInputBox({
    title: `Pause “${title}”`,
    prompt: 'Its last day, such as sun, next friday or 2026-12-06. Empty: until you resume.',
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (value.trim() === '') return undefined;
      const day = comingDay(value, today, weekStart);
      if (day === undefined) {
        return 'Write a day such as sun, next friday or 2026-12-06, or leave this empty.';
      }
      if (day < today) return 'That day has passed. Write today or a later one.';
      const message = `It rests until ${longDay(day)}.`;
      return { message, severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  return text?.trim() ? comingDay(text, today, weekStart) : text?.trim();
}

async function askReason(title: string, prompt: string): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true });
  return text?.trim();
}
