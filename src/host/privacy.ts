import * as vscode from 'vscode';

/** What is kept from other eyes on a shared screen, and from my own when numbers distract. */
export interface Privacy {
  readonly privateScreen: boolean;
  readonly hideNumbers: boolean;
}

/** Reads the two settings, from these if they are read already. */
export function readPrivacy(settings = vscode.workspace.getConfiguration('bigSteps')): Privacy {
  return {
    privateScreen: settings.get('privateScreen') === true,
    hideNumbers: settings.get('hideNumbers') === true,
  };
}

/** What stands in native parts in place of an alias or a note. */
export const dots = '•••';

/** A note or a name as it may be seen now. */
export const shownWords = (text: string | undefined) =>
  text && readPrivacy().privateScreen ? dots : text;

/** Calls the listener when one of the settings that change what is shown has changed. */
export function onDidChangeShown(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('bigSteps')) listener();
  });
}
