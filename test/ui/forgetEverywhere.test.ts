import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { lead } from './lead.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

const alias = 'qwxanna';

describe('a person who is forgotten in one window', () => {
  let workbench: Workbench;
  let home: WorkbenchWindow;
  let separate: WorkbenchWindow;
  let writing: WorkbenchWindow;
  journey();

  const open = async (folder: string): Promise<WorkbenchWindow> => {
    const window = await workbench.openWindow({ folder: await workbench.folder(folder) });
    await window.waitUntilActive();
    await window.showView();
    return window;
  };
  /** The text of every file that the extension keeps. */
  const stored = async (): Promise<ReadonlyMap<string, string>> => {
    const texts = new Map<string, string>();
    const root = join(workbench.serverDataDir, 'data', 'User');
    for (const file of await readdir(root, { recursive: true, withFileTypes: true })) {
      const path = join(file.parentPath, file.name);
      if (!file.isFile() || !path.includes('big-steps')) continue;
      // A file that is renamed meanwhile is looked for again.
      texts.set(path, await readFile(path, 'latin1').catch(() => ''));
    }
    return texts;
  };
  const filesWith = async (word: string): Promise<readonly string[]> =>
    [...(await stored())]
      .filter(([, text]) => text.toLowerCase().includes(word))
      .map(([path]) => path);
  const untilStored = async (word: string): Promise<void> => {
    while ((await filesWith(word)).length === 0) await home.page.waitForTimeout(50);
  };

  before(async () => {
    workbench = await startWorkbench({ name: 'forgetEverywhere' });
    home = await open('home');
    await lead(home).log(`h @${alias} the plan`);
    separate = await open('separate');
    await separate.runCommand('Keep a Separate Practice in This Folder');
    await lead(separate).log(`o @${alias} the release`);
    await separate.row('Handed over', 'Moments').locator.waitFor();
    writing = await open('writing');
    await writing.row('Held back', 'Moments').locator.waitFor();
  });
  after(() => workbench?.stop());

  it('was known in two logs and in a draft', async () => {
    await writing.runCommand('New Journal Entry');
    const page = await writing.webview('Journal');
    await page.locator('textarea').pressSequentially(`${alias} asked`);
    await untilStored(`${alias} asked`);
    assert.equal((await filesWith(alias)).length, 3);
  });

  it('goes out of all of them, and off the page that is open elsewhere', async () => {
    await home.runCommand('Forget Person…');
    await home.quickInput.accept(alias);
    await home.quickInput.waitFor(`Forget ${alias}`);
    await home.quickInput.accept('Take the name out');
    const dialog = home.page.locator('.monaco-dialog-box');
    await dialog.getByRole('button', { name: 'Forget', exact: true }).click();
    await home.toast('Done, in 2 records.');
    assert.deepEqual(await filesWith(alias), []);
    const page = await writing.webview('Journal');
    await page.waitForFunction(() => document.querySelector('textarea')?.value === '… asked');
    await separate.row('Handed over', 'Moments').locator.filter({ hasNotText: alias }).waitFor();
  });

  it('does not come back with the next letter, nor when the entry is kept', async () => {
    const page = await writing.webview('Journal');
    const field = page.locator('textarea');
    await field.pressSequentially(' twice');
    await untilStored('asked twice');
    assert.deepEqual(await filesWith(alias), []);
    await field.press('Control+Enter');
    await page.getByText('Saved on this machine').waitFor();
    assert.equal(await field.inputValue(), '… asked twice');
    assert.deepEqual(await filesWith(alias), []);
    await writing.runCommand('Undo');
    await separate.runCommand('Undo');
    assert.deepEqual(await filesWith(alias), []);
  });
});
