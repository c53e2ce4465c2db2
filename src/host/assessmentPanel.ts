import type * as vscode from 'vscode';

/** The one self-assessment panel of a window. */
export class AssessmentPanel {
  constructor(_parts: unknown) {}
  async show(): Promise<void> {}
  async restore(_panel: vscode.WebviewPanel, _state: unknown): Promise<void> {}
}
