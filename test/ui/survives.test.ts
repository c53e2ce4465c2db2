import assert from 'node:assert/strict';
import { journey } from './journey.ts';
import { lead } from './lead.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

describe('what was done is still there', () => {
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
  const moments = async (): Promise<readonly string[]> => {
    await window.row('Today', 'Moments').locator.waitFor();
    const rows = await window.tree('Moments').rows();
    return rows.map(({ label, description }) => `${label}: ${description.split(/ {2,}/)[0]}`);
  };
  /** Everything that the first window did. */
  const everythingIsThere = async (): Promise<void> => {
    await window.row('Only watch').waitUntilChecked(true);
    await window.row('See the other job').waitUntilSays('1 of 5 · this week 1 of 5');
    assert.deepEqual(await moments(), ['Today: 1', 'Handed over: the migration plan']);
  };

  before(async () => {
    workbench = await startWorkbench({
      name: 'survives',
      settings: { 'bigSteps.weekStartsOn': 'monday' },
    });
    await open('first');
  });
  after(() => workbench?.stop());

  it('keeps rows open and closed as they were when the tree is drawn anew', async () => {
    await lead(window).choose();
    await window.row('Grow people past me').expand();
    await window.row('Pass the credit by name').locator.waitFor();
    await window.row('Only watch').toggle();
    await window.row('See the other job').waitUntilSays('1 of 5 · this week 1 of 5');
    await window.row('Pass the credit by name').locator.waitFor();
    assert.equal((await window.row('Hold the answer back').read()).expanded, false);
  });

  it('shows tick, moment and entry after closing and starting again', async () => {
    await lead(window).log('o the migration plan');
    await window.row('Handed over', 'Moments').locator.waitFor();
    await lead(window).write('She asked for the why and not for the how.');
    await workbench.restart();
    await open('first');
    await everythingIsThere();
    // The page that was open comes back by itself, with its entry.
    const page = await window.webview('Journal');
    await page.getByText('She asked for the why').first().waitFor();
    assert.equal(
      await page.locator('textarea').inputValue(),
      'She asked for the why and not for the how.',
    );
  });

  it('shows the same in another folder, which writes to the same notes', async () => {
    await window.close();
    await open('second');
    await everythingIsThere();
    await lead(window).log('q from the other folder');
    await window.row('Asked instead', 'Moments').locator.waitFor();
  });

  it('shows the same in a window without a folder', async () => {
    await window.close();
    await open();
    await window.row('Only watch').waitUntilChecked(true);
    assert.deepEqual(await moments(), [
      'Today: 2',
      'Asked instead: from the other folder',
      'Handed over: the migration plan',
    ]);
    await lead(window).log('h without a folder');
    await window.row('Held back', 'Moments').locator.waitFor();
  });

  it('loses nothing that was confirmed when the extension host is killed', async () => {
    await window.close();
    await open('first');
    await window.row('Held back', 'Moments').locator.waitFor();
    await lead(window).log('b just before the crash');
    await window.toast('Backed their call, first this week.');
    const hosts = await workbench.extensionHosts();
    assert.ok(hosts.length > 0);
    for (const host of hosts) process.kill(host, 'SIGKILL');
    await window.reload();
    await window.waitUntilActive();
    await window.showView();
    assert.deepEqual(await moments(), [
      'Today: 4',
      'Backed their call: just before the crash',
      'Held back: without a folder',
      'Asked instead: from the other folder',
      'Handed over: the migration plan',
    ]);
    await window.row('Only watch').waitUntilChecked(true);
  });
});
