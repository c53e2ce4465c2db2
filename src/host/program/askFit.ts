import * as vscode from 'vscode';
import { type Fit, type FitQuestion, fitQuestions } from '../../core/fit.ts';

interface AnswerItem extends vscode.QuickPickItem {
  /** Absent on the row that leaves the questions. */
  readonly value?: string;
}

type Answered = { readonly value: string } | 'back' | 'skip' | undefined;

/**
 * Asks the three fit questions, one at a time, with a way back. `skip` when the lead would rather
 * see the list; undefined when nothing is wanted. `known` answers are marked.
 */
export async function askFit(known: Fit | undefined): Promise<Fit | 'skip' | undefined> {
  const given: Partial<Record<keyof Fit, string>> = { ...known };
  for (let at = 0; at < fitQuestions.length; ) {
    const question = fitQuestions[at];
    if (!question) break;
    const answer = await ask(question, at, given[question.key]);
    if (answer === undefined || answer === 'skip') return answer;
    if (answer === 'back') at--;
    else {
      given[question.key] = answer.value;
      at++;
    }
  }
  // Every value comes from the question's own answers.
  return given as unknown as Fit;
}

function ask(question: FitQuestion, at: number, given: string | undefined): Promise<Answered> {
  const pick = vscode.window.createQuickPick<AnswerItem>();
  pick.title = 'Choose Program';
  pick.placeholder = question.question;
  pick.step = at + 1;
  pick.totalSteps = fitQuestions.length;
  pick.ignoreFocusOut = true;
  if (at > 0) pick.buttons = [vscode.QuickInputButtons.Back];
  const answers = question.answers.map(
    ({ value, label, detail }): AnswerItem => ({
      label,
      detail,
      value,
      ...(value === given && { description: 'your answer last time' }),
    }),
  );
  const skip: AnswerItem = { label: 'Show all programs', description: 'without questions' };
  pick.items = [...answers, { label: '', kind: vscode.QuickPickItemKind.Separator }, skip];
  const before = answers.filter(({ value }) => value === given);
  if (before.length > 0) pick.activeItems = before;
  return new Promise((resolve) => {
    const settle = (answer: Answered) => {
      resolve(answer);
      pick.dispose();
    };
    pick.onDidTriggerButton(() => settle('back'));
    pick.onDidHide(() => settle(undefined));
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item) settle(item.value === undefined ? 'skip' : { value: item.value });
    });
    pick.show();
  });
}
