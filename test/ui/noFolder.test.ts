import assert from 'node:assert/strict';
import { journey } from './journey.ts';
import { lead } from './lead.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

describe('a window without a folder, before there is any home', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  journey();

  const open = async (folder?: string): Promise<void> => {
    window = await workbench.openWindow({
      profile: 'lead',
      ...(folder === undefined ? {} : { folder: await workbench.folder(folder) }),
    });
    await window.waitUntilActive();
    await window.showView();
  };

  before(async () => {
    workbench = await startWorkbench({
      name: 'noFolder',
      settings: { 'bigSteps.weekStartsOn': 'monday' },
    });
    await open();
  });
  after(() => workbench?.stop());

  it('says where the notes are kept, and logs', async () => {
    await window
      .tree('Program')
      .pane.getByText('Your notes are kept on this machine; open a folder to keep them with it.')
      .waitFor();
    await lead(window).log('h without any folder');
    await window.row('Held back', 'Moments').locator.waitFor();
    await window.runCommand('Where Is My Data?');
    const toast = await window.toast('1 record in ');
    assert.match(await toast.text(), /no-folder.*log\. Plain text on this machine/);
  });

  it('shows it after opening again', async () => {
    await window.close();
    await open();
    const { description } = await window.row('Held back', 'Moments').read();
    assert.match(description, /^without any folder/);
  });

  it('brings it along when a folder has become home', async () => {
    await window.close();
    await open('first');
    await lead(window).log('q in the first folder');
    await window.row('Asked instead', 'Moments').locator.waitFor();
    const toast = await window.toast('1 note from windows without a folder is kept');
    await toast.press('Bring Along');
    await window.row('Held back', 'Moments').locator.waitFor();
    await window.row('Asked instead', 'Moments').locator.waitFor();
  });
});
