import * as vscode from 'vscode';
import type { Question } from '../../programs/interview.ts';

/** What was typed, and where to: the next question, the one before, or away with Esc. */
export interface Said {
  readonly text: string;
  readonly went: 'on' | 'back' | 'away';
}

/** Asks one question of several. What stands in the box is given back however it is left. */
export function askQuestion(
  { question, hint, example, required }: Question,
  before: string,
  at: number,
  of: number,
): Promise<Said> {
  return new Promise((resolve) => {
    const input = vscode.window.createInputBox();
    input.title = 'New Program';
    input.step = at + 1;
    input.totalSteps = of;
    input.prompt = `${question} ${hint}${required ? '' : ' Enter alone leaves it out.'}`;
    input.placeholder = `For example: ${example}`;
    input.value = before;
    input.ignoreFocusOut = true;
    input.buttons = at > 0 ? [vscode.QuickInputButtons.Back] : [];
    let went: Said['went'] = 'away';
    const leave = (where: Said['went']) => {
      went = where;
      input.hide();
    };
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    });
    input.onDidAccept(() => {
      if (required && input.value.trim() === '') {
        input.validationMessage = 'This one is needed: the program begins with it.';
      } else leave('on');
    });
    input.onDidTriggerButton(() => leave('back'));
    input.onDidHide(() => {
      const text = input.value.trim();
      input.dispose();
      resolve({ text, went });
    });
    input.show();
  });
}
