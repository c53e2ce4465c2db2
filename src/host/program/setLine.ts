import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Line } from '../../core/fact.ts';
import { addWeeks } from '../../core/week.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import { ArgumentError, fields, readArgument } from '../argument.ts';
import type { Overview } from '../overview.ts';
import type { Report } from '../report.ts';

export interface SetLineParts {
  readonly recorder: Recorder;
  readonly overview: Overview;
  readonly report: Report;
}

type LineName = Line['line'];

const schema = v.strictObject({
  line: v.picklist(['purpose', 'brake', 'intention']),
  text: fields.text,
  week: v.optional(fields.week),
});

const questions: Readonly<Record<LineName, { readonly title: string; readonly prompt: string }>> = {
  purpose: {
    title: 'My Purpose',
    prompt: 'What will be true when this has worked? Write it so that a teammate would nod.',
  },
  brake: {
    title: 'My Brake',
    prompt: 'One if-then line: if this happens, then I do that instead of answering.',
  },
  intention: { title: 'One Thing for Next Week', prompt: 'One thing is enough.' },
};

/**
 * Writes a sentence of the lead's own. `week` is the week an intention is for; without it, the next
 * one. Purpose and brake belong to the program in focus.
 */
export async function setLine(argument: unknown, parts: SetLineParts): Promise<void> {
  const { line, text, week } = readArgument(schema, argument);
  await saveLine(line, text, week, parts);
}

/** Asks for the sentence, with the one there is to edit. */
export async function askForLine(known: LineName | undefined, parts: SetLineParts): Promise<void> {
  const line = known ?? (await pickLine());
  if (!line) return;
  const program = await parts.overview.program();
  if (line !== 'intention' && !program) {
    void vscode.window.showInformationMessage(
      'Choose a program first: purpose and brake belong to one.',
    );
    return;
  }
  const owner = line === 'intention' ? nextWeek(parts.overview) : (program?.id ?? '');
  const before = await parts.overview.line(line, owner);
  const offered =
    line === 'brake' ? await offeredBrake(before?.text, parts.overview) : before?.text;
  if (offered === null) return;
  const text = await vscode.window.showInputBox({
    ...questions[line],
    value: offered ?? (line === 'purpose' ? (program?.purpose ?? '') : ''),
    ignoreFocusOut: true,
  });
  if (text === undefined || text.trim() === '' || text.trim() === before?.text) return;
  const save = () => saveLine(line, text, undefined, parts);
  await save().catch((error) => parts.report.notSaved(questions[line].title, error, save));
}

/** The line to begin a brake with; undefined for an empty box, null when the question is left. */
async function offeredBrake(
  present: string | undefined,
  overview: Overview,
): Promise<string | undefined | null> {
  const path = await overview.path();
  const { pickBrake } = await import('./pickBrake.ts');
  return path ? pickBrake(present, path) : present;
}

const nextWeek = (overview: Overview) => addWeeks(overview.thisWeek(), 1);

/** Writes a sentence: a new revision of the one that is there, so that its week keeps one intention. */
export async function saveLine(
  line: LineName,
  text: string,
  week: string | undefined,
  { overview, recorder }: Pick<SetLineParts, 'overview' | 'recorder'>,
): Promise<void> {
  if (line === 'intention') {
    const owner = week ?? nextWeek(overview);
    const before = await overview.line(line, owner);
    if (before) await recorder.revise(before, { text: text.trim() });
    else await recorder.add({ type: 'line', line, text: text.trim(), week: owner });
    return;
  }
  const program = await overview.program();
  if (!program) throw new ArgumentError(`"line": choose a program before you write its ${line}.`);
  // A new fact and no revision: the first and the last purpose are told from each other at the end.
  await recorder.add({ type: 'line', line, text: text.trim(), program: program.id });
}

async function pickLine(): Promise<LineName | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      { label: '$(compass) My purpose', line: 'purpose' as const },
      { label: '$(debug-pause) My brake', description: 'one if-then line', line: 'brake' as const },
      { label: '$(bookmark) One thing for next week', line: 'intention' as const },
    ],
    { title: 'Write…' },
  );
  return picked?.line;
}
