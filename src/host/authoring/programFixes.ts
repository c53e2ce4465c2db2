import * as vscode from 'vscode';
import type { Fix, Problem } from '../../programs/problem.ts';
import { readProgram } from '../../programs/readProgram.ts';

/** Offers for every problem at the cursor the edit that mends it. */
export const programFixes: vscode.CodeActionProvider = {
  provideCodeActions(document, range, { diagnostics }) {
    // Read anew, so that an edit never uses the places of an older text.
    const { problems } = readProgram(document.getText());
    return problems.flatMap((problem) => {
      const place = placeOf(document, problem);
      if (!problem.fix || !place.intersection(range)) return [];
      return actionOf(document, problem.fix, place, diagnostics);
    });
  },
};

const placeOf = (document: vscode.TextDocument, { start, end }: Problem | Fix) =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

function actionOf(
  document: vscode.TextDocument,
  fix: Fix,
  place: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, placeOf(document, fix), fix.text);
  action.diagnostics = diagnostics.filter(
    ({ source, range }) => source === 'Big Steps' && range.isEqual(place),
  );
  action.isPreferred = true;
  return action;
}
