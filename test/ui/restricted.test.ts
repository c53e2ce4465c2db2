import assert from 'node:assert/strict';
import { journey } from './journey.ts';
import { lead } from './lead.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

describe('Restricted Mode', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  journey();

  before(async () => {
    workbench = await startWorkbench({
      name: 'restricted',
      trusted: false,
      settings: {
        'bigSteps.weekStartsOn': 'monday',
        'security.workspace.trust.startupPrompt': 'never',
      },
    });
    window = await workbench.openWindow({ folder: await workbench.folder('foreign') });
  });
  after(() => workbench?.stop());

  it('is what the window is in', async () => {
    await window.statusBar('Restricted Mode');
  });

  it('leaves the extension active', () => window.waitUntilActive());

  it('lets me choose, tick, log and write', async () => {
    await window.showView();
    await lead(window).choose();
    await window.row('Only watch').toggle();
    await window.row('Only watch').waitUntilChecked(true);
    await window.row('See the other job').waitUntilSays('1 of 5 · this week 1 of 5');
    await lead(window).log('h @priya let her pick');
    await window.row('Held back', 'Moments').locator.waitFor();
    const page = await lead(window).write('It works in a folder that nobody trusts.');
    assert.equal(await page.locator('.entry-title').count(), 1);
  });
});
