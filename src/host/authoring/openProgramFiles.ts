import type * as vscode from 'vscode';
import type { Library } from './library.ts';
import { ProgramFiles } from './programFiles.ts';

/**
 * Looks at all program files for the first time and follows them from then on. What helps to write
 * them (problems, fixes, completion) is loaded with the first file.
 */
export async function openProgramFiles(
  library: Library,
  subscriptions: vscode.Disposable[],
): Promise<ProgramFiles> {
  const files = new ProgramFiles((id) => library.bundled(id));
  subscriptions.push(files);
  let helping = false;
  const help = async () => {
    if (helping || files.files.length === 0) return;
    helping = true;
    const { helpWriting } = await import('./helpWriting.ts');
    subscriptions.push(helpWriting(files));
  };
  subscriptions.push(files.onDidChange(() => void help()));
  await files.look();
  return files;
}
