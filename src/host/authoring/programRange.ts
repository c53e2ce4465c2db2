import * as vscode from 'vscode';

/** The range of two offsets in a text, with line ends as VS Code counts them. */
export function programRange(text: string, start: number, end: number): vscode.Range {
  const from = positionAt(text, Math.min(start, text.length));
  return new vscode.Range(from, positionAt(text, Math.min(Math.max(end, start), text.length)));
}

function positionAt(text: string, offset: number): vscode.Position {
  let line = 0;
  let first = 0;
  for (let i = 0; i < offset; i++) {
    const c = text.charCodeAt(i);
    const isBreak = c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10);
    if (!isBreak) continue;
    line++;
    first = i + 1;
  }
  return new vscode.Position(line, offset - first);
}
