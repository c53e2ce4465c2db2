import * as vscode from 'vscode';
import {
  type Answers,
  INTERVIEW,
  programFromInterview,
  type QuestionId,
} from '../../programs/interview.ts';
import { readProgram } from '../../programs/readProgram.ts';
import type { Clock } from '../clock.ts';
import { askQuestion } from './askQuestion.ts';
import type { Library } from './library.ts';
import { withId } from './newProgram.ts';
import { askWriteTarget, isThere, openUnsaved, teamFile, writeNewFile } from './writeProgram.ts';

interface NewProgramParts {
  readonly library: Library;
  readonly clock: Clock;
  readonly workspaceState: vscode.Memento;
}

/** An interview that was left: what was said, and the question it was left at. */
interface Begun {
  readonly answers: Answers;
  readonly at: number;
}

const draftKey = 'newProgram';

/**
 * Asks the twelve questions one at a time and writes a program file from the answers. Esc at any time
 * keeps what was said; the next call offers to go on.
 */
export async function askNewProgram(parts: NewProgramParts): Promise<void> {
  const begun = await chooseBeginning(parts.workspaceState);
  if (!begun) return;
  const answers = await interview(begun, parts.workspaceState);
  if (!answers) return;
  const { id, text } = await programOf(answers, parts);
  const target = await askWriteTarget('New Program', id);
  // Left with Esc: the answers are kept as they are.
  if (!target) return;
  if (!target.folder) await openUnsaved(text);
  else {
    const uri = teamFile(target.folder, id);
    await writeNewFile(uri, text, await parts.library.files());
    await vscode.window.showTextDocument(uri);
    void offerNext(id);
  }
  await parts.workspaceState.update(draftKey, undefined);
}

async function offerNext(id: string): Promise<void> {
  const choice = await vscode.window.showInformationMessage(
    'The program is written. It lies in this folder’s repository and is for the team; read it aloud once, and change what you would not say.',
    'Preview',
    'Choose It',
  );
  if (choice === 'Preview') await vscode.commands.executeCommand('bigSteps.previewProgram', { id });
  if (choice === 'Choose It')
    await vscode.commands.executeCommand('bigSteps.chooseProgram', { id });
}

/** Where to begin: at the first question, or where somebody has left. Undefined: left with Esc. */
async function chooseBeginning(memento: vscode.Memento): Promise<Begun | undefined> {
  const draft = readDraft(memento.get(draftKey));
  const anew: Begun = { answers: {}, at: 0 };
  if (!draft) return anew;
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: `$(debug-continue) Go on at question ${draft.at + 1} of ${INTERVIEW.length}`,
        description: draft.answers.title ?? draft.answers.purpose ?? '',
        begun: draft,
      },
      { label: '$(new-file) Begin anew', description: 'what you said is dropped', begun: anew },
    ],
    { title: 'New Program', placeHolder: 'Your answers from last time are kept.' },
  );
  return picked?.begun;
}

/** Asks from a question on, back and forth. Undefined when it was left; the draft is kept then. */
async function interview(begun: Begun, memento: vscode.Memento): Promise<Answers | undefined> {
  let { answers, at } = begun;
  for (;;) {
    const question = INTERVIEW[at];
    if (!question) return answers;
    const said = await askQuestion(question, answers[question.id] ?? '', at, INTERVIEW.length);
    answers = { ...answers, [question.id]: said.text };
    if (said.went === 'away' && Object.values(answers).every((text) => text === '')) {
      return undefined;
    }
    at = Math.max(0, at + { on: 1, back: -1, away: 0 }[said.went]);
    await memento.update(draftKey, { answers, at: Math.min(at, INTERVIEW.length - 1) });
    if (said.went === 'away') return undefined;
  }
}

/** What is stored is hostile until parsed. */
function readDraft(value: unknown): Begun | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { answers, at } = value as { answers?: unknown; at?: unknown };
  if (typeof answers !== 'object' || answers === null) return undefined;
  const known: Partial<Record<QuestionId, string>> = {};
  for (const { id } of INTERVIEW) {
    const text = (answers as Record<string, unknown>)[id];
    if (typeof text === 'string') known[id] = text;
  }
  const last = INTERVIEW.length - 1;
  return { answers: known, at: Number.isInteger(at) ? Math.min(Math.max(0, Number(at)), last) : 0 };
}

/** The file's text, under an id that neither a program nor a file has yet. */
async function programOf(
  answers: Answers,
  { library, clock }: NewProgramParts,
): Promise<{ readonly id: string; readonly text: string }> {
  const text = programFromInterview(answers, clock.calendar().today);
  const wanted = readProgram(text).program?.id ?? 'program';
  const known = new Set((await library.list()).map(({ id }) => id));
  const folders = vscode.workspace.workspaceFolders ?? [];
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted.slice(0, 50)}-${n}`;
    const there = await Promise.all(folders.map((folder) => isThere(teamFile(folder, id))));
    if (!known.has(id) && !there.includes(true)) return { id, text: withId(text, id) };
  }
}
