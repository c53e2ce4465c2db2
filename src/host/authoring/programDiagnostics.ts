import * as vscode from 'vscode';
import type { Hint } from '../../programs/hint.ts';
import type { Problem } from '../../programs/problem.ts';
import { programHints } from '../../programs/programHints.ts';
import { openDocument, type ProgramFile } from './programFile.ts';
import type { ProgramFiles } from './programFiles.ts';
import { programRange } from './programRange.ts';

const { Error: Wrong, Information } = vscode.DiagnosticSeverity;

/**
 * Shows problems and hints of program files as VS Code shows those of code: of every file in a
 * workspace folder, and of others while they are open.
 */
export function showProgramDiagnostics(files: ProgramFiles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('Big Steps');
  let shown = new Map<string, ProgramFile>();
  const draw = () => {
    const wanted = new Map(
      files.files.filter(isShown).map((file) => [file.uri.toString(), file] as const),
    );
    for (const [key, { uri }] of shown) if (!wanted.has(key)) collection.delete(uri);
    for (const [key, file] of wanted) {
      if (shown.get(key) !== file) collection.set(file.uri, diagnosticsOf(file));
    }
    shown = wanted;
  };
  draw();
  return vscode.Disposable.from(
    collection,
    files.onDidChange(draw),
    vscode.workspace.onDidOpenTextDocument(draw),
    vscode.workspace.onDidCloseTextDocument(draw),
  );
}

const isShown = ({ source, uri }: ProgramFile) =>
  source.rank === 0 || openDocument(uri) !== undefined;

function diagnosticsOf({ program, problems, text = '' }: ProgramFile): vscode.Diagnostic[] {
  return program
    ? programHints(program, text).map((hint) => diagnosticOf(hint, text, Information))
    : problems.map((problem) => diagnosticOf(problem, text, Wrong));
}

function diagnosticOf(
  { code, message, start, end }: Problem | Hint,
  text: string,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(programRange(text, start, end), message, severity);
  diagnostic.source = 'Big Steps';
  diagnostic.code = code;
  return diagnostic;
}
