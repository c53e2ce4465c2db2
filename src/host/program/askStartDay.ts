import * as vscode from 'vscode';
import type { Calendar } from '../../core/calendar.ts';
import type { Day } from '../../core/day.ts';
import { startDay } from '../../core/startDay.ts';
import { startText } from '../../core/startText.ts';

/**
 * Asks on which day a program shall start, and reads along: what is typed stands below as a date.
 * `back` leads to where one came from; undefined when all is left.
 */
export function askStartDay(
  title: string,
  { today, weekStart }: Calendar,
): Promise<Day | 'back' | undefined> {
  const input = vscode.window.createInputBox();
  input.title = title;
  input.placeholder = 'mon, next monday, 7 December…';
  input.value = 'next monday';
  input.valueSelection = [0, input.value.length];
  input.ignoreFocusOut = true;
  input.buttons = [vscode.QuickInputButtons.Back];
  const read = () => startDay(input.value, today, weekStart);
  const say = () => {
    const found = read();
    input.validationMessage =
      'why' in found
        ? found.why
        : {
            message: startsWords(found.day, today),
            severity: vscode.InputBoxValidationSeverity.Info,
          };
  };
  say();
  return new Promise((resolve) => {
    const settle = (answer: Day | 'back' | undefined) => {
      resolve(answer);
      input.dispose();
    };
    input.onDidChangeValue(say);
    input.onDidTriggerButton(() => settle('back'));
    input.onDidHide(() => settle(undefined));
    input.onDidAccept(() => {
      const found = read();
      if ('day' in found) settle(found.day);
    });
    input.show();
  });
}

/** "It starts Monday 7 December." */
const startsWords = (day: Day, today: Day) =>
  day === today ? 'It starts today.' : `It ${startText(day, today)}.`;
