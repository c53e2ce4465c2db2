import * as vscode from 'vscode';
import type { Day } from '../../core/day.ts';
import type { Fit } from '../../core/fit.ts';
import { recommend } from '../../core/recommend.ts';
import { startText } from '../../core/startText.ts';
import type { ProgramSummary } from '../authoring/library.ts';

export interface PickedProgram {
  readonly program: string;
  readonly title: string;
  /** It shall start on a day that is still to be asked for. */
  readonly otherDay: boolean;
}

/** What was picked: a program, or another way. `other-day` asks for the day of the start first. */
export type ProgramChoice =
  | PickedProgram
  | { readonly preview: string }
  | 'other-day'
  | 'questions'
  | 'not-for-me';

/** What the list of programs is made from. */
export interface ProgramList {
  readonly known: readonly ProgramSummary[];
  readonly fit: Fit | undefined;
  /** How a program stands with this lead, in words; '' when it was never chosen. */
  readonly state: (id: string) => string;
  /** Whether a program may still be given a day to start on. */
  readonly startsAnew: (id: string) => boolean;
  readonly today: Day;
  /** The day to start on, when one was named before the list came back. */
  readonly start: Day | undefined;
}

interface Row extends vscode.QuickPickItem {
  readonly choice?: Exclude<ProgramChoice, { readonly preview: string }>;
}

const preview: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('open-preview'),
  tooltip: 'Preview Program',
};

const otherDay: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('calendar'),
  tooltip: 'Start on another day…',
};

/**
 * Offers the programs, the suggested one first; undefined when the list is left. Enter on a row takes
 * it. Each row has a button that shows the whole program; for another day than today it has one, too,
 * and the keyboard a row of its own.
 */
export function pickProgram(list: ProgramList): Promise<ProgramChoice | undefined> {
  const { fit, start, today } = list;
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = start ? `Choose Program: ${startText(start, today)}` : 'Choose Program';
  pick.placeholder = 'A purpose, a path of Big Steps to it, and small tasks on the way';
  pick.matchOnDetail = true;
  pick.items = [
    ...programRows(list),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      label: 'Start on another day…',
      description: 'first the day, then the program',
      choice: 'other-day',
    },
    {
      label: fit ? 'Answer the three questions again' : 'Answer three short questions',
      description: 'for a suggestion',
      choice: 'questions',
    },
    {
      label: 'This role is not for me',
      description: 'a page to close it well',
      choice: 'not-for-me',
    },
  ];
  return new Promise((resolve) => {
    const settle = (choice: ProgramChoice | undefined) => {
      resolve(choice);
      pick.dispose();
    };
    pick.onDidTriggerItemButton(({ item: { choice }, button }) => {
      if (typeof choice !== 'object') return;
      settle(button === preview ? { preview: choice.program } : { ...choice, otherDay: true });
    });
    pick.onDidHide(() => settle(undefined));
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems;
      if (row?.choice) settle(row.choice);
    });
    pick.show();
  });
}

/** The programs as rows; the suggested one stands on top and says why. */
function programRows({ known, fit, state, startsAnew }: ProgramList): readonly Row[] {
  const suggestion = fit && recommend(fit);
  const isForCraft = ({ audience }: Pick<ProgramSummary, 'audience'>) =>
    audience?.includes('senior-ic') ?? false;
  const allForCraft = known.every(isForCraft);
  const row = ({ id, title, purpose, weeks, audience, from }: ProgramSummary): Row => {
    const suggested = id === suggestion?.program;
    // Said of some; where it holds for all it tells them not apart.
    const forCraft = fit?.audience === 'senior-ic' && !allForCraft && isForCraft({ audience });
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
      choice: { program: id, title, otherDay: false },
      buttons: startsAnew(id) ? [preview, otherDay] : [preview],
    };
  };
  const suggested = known.filter(({ id }) => id === suggestion?.program);
  const others = known.filter((program) => !suggested.includes(program));
  // A separator with words would take its width from the sentence beside it.
  const line: Row = { label: '', kind: vscode.QuickPickItemKind.Separator };
  return [...suggested.map(row), ...(suggested.length > 0 ? [line] : []), ...others.map(row)];
}
