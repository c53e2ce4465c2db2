import * as vscode from 'vscode';
import type { Fit } from '../../core/fit.ts';
import { recommend } from '../../core/recommend.ts';
import type { ProgramSummary } from '../authoring/library.ts';
import type { Overview } from '../overview.ts';
import { askFit } from './askFit.ts';
import type { ChooseProgramParts } from './chooseProgram.ts';

export interface AskForProgramParts extends ChooseProgramParts {
  readonly overview: Overview;
  /** Opens the page of whoever finds that the role is not for them. */
  readonly notForMe: () => Promise<unknown>;
}

interface Row extends vscode.QuickPickItem {
  readonly choice?: { readonly program: string } | 'questions' | 'not-for-me';
}

/** Asks the three fit questions once, then offers the programs, the suggested one first. */
export async function askForProgram(parts: AskForProgramParts): Promise<void> {
  await parts.ledger.ready();
  let fit: Fit | undefined = await parts.overview.fit();
  let asked = fit !== undefined;
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
    const choice = await pickProgram(fit, parts);
    if (choice === undefined) return;
    if (choice === 'not-for-me') {
      await parts.notForMe();
      return;
    }
    if (choice !== 'questions') return choose(choice.program, parts);
    asked = false;
  }
}

async function keepFit({ audience, phase, pull }: Fit, parts: AskForProgramParts): Promise<void> {
  const save = () => parts.recorder.add({ type: 'fit', audience, phase, pull });
  await save().catch((error) => parts.report.notSaved('Your reply', error, save));
}

async function choose(program: string, { ledger, recorder, report }: AskForProgramParts) {
  if (program === ledger.standing.focus) return;
  const save = () => recorder.add({ type: 'program', program, act: 'chosen' });
  await save().catch((error) => report.notSaved('Your choice', error, save));
}

async function pickProgram(
  fit: Fit | undefined,
  { ledger, library }: AskForProgramParts,
): Promise<Row['choice']> {
  const { focus, programs } = ledger.standing;
  const state = (id: string) => (id === focus ? 'in focus' : (programs.get(id)?.state ?? ''));
  const rows = programRows(await library.list(), fit, state);
  const picked = await vscode.window.showQuickPick(
    [
      ...rows,
      { label: '', kind: vscode.QuickPickItemKind.Separator },
      {
        label: fit ? 'Answer the three questions again' : 'Answer three short questions',
        description: 'for a suggestion',
        choice: 'questions' as const,
      },
      {
        label: 'This role is not for me',
        description: 'a page to close it well',
        choice: 'not-for-me' as const,
      },
    ],
    {
      title: 'Choose Program',
      placeHolder: 'A purpose, a path of Big Steps to it, and small tasks on the way',
      matchOnDetail: true,
    },
  );
  return picked?.choice;
}

/** The programs as rows; the suggested one stands on top and says why. */
function programRows(
  known: readonly ProgramSummary[],
  fit: Fit | undefined,
  state: (id: string) => string,
): readonly Row[] {
  const suggestion = fit && recommend(fit);
  const row = ({ id, title, purpose, weeks, audience, from }: ProgramSummary): Row => {
    const suggested = id === suggestion?.program;
    const forCraft = fit?.audience === 'senior-ic' && audience?.includes('senior-ic');
    const notes = [
      suggested && 'suggested for you',
      weeks && `about ${weeks} weeks`,
      forCraft && 'worded for leading by craft',
      from,
      state(id),
    ];
    return {
      label: title,
      description: notes.filter(Boolean).join(' · '),
      detail: suggested ? suggestion.why : purpose,
      choice: { program: id },
    };
  };
  const suggested = known.filter(({ id }) => id === suggestion?.program);
  const others = known.filter((program) => !suggested.includes(program));
  // A separator with words would take its width from the sentence beside it.
  const line: Row = { label: '', kind: vscode.QuickPickItemKind.Separator };
  return [...suggested.map(row), ...(suggested.length > 0 ? [line] : []), ...others.map(row)];
}
