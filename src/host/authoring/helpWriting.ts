import * as vscode from 'vscode';
import { programCompletion, programHover } from './programCompletion.ts';
import { showProgramDiagnostics } from './programDiagnostics.ts';
import type { ProgramFiles } from './programFiles.ts';
import { programFixes } from './programFixes.ts';

/** Problems, quick fixes, completion and hover for program files, and for no other YAML. */
export function helpWriting(files: ProgramFiles): vscode.Disposable {
  const quickFix = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  let registered = vscode.Disposable.from();
  let folders = '';
  const register = () => {
    const selector = files.selector;
    const now = JSON.stringify(files.folders.map(({ uri }) => uri.toString()));
    if (now === folders) return;
    folders = now;
    registered.dispose();
    const { languages } = vscode;
    registered = vscode.Disposable.from(
      languages.registerCodeActionsProvider(selector, programFixes, quickFix),
      languages.registerCompletionItemProvider(selector, programCompletion, ' ', '[', ','),
      languages.registerHoverProvider(selector, programHover),
    );
  };
  register();
  return vscode.Disposable.from(showProgramDiagnostics(files), files.onDidChange(register), {
    dispose: () => registered.dispose(),
  });
}
