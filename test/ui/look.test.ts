import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { journey } from './journey.ts';
import { lead } from './lead.ts';
import { type Theme, themes } from './theme.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

const wide = { width: 1280, height: 900 };
const narrow = { width: 620, height: 900 };

describe('how the pages look', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  journey();

  const openSummary = async (): Promise<Frame> => {
    await window.runCommand('Open Weekly Summary');
    return window.webview('Weekly Summary');
  };
  const openJournal = async (): Promise<Frame> => {
    await window.row('Only watch').click();
    const page = await window.webview('Journal');
    await page.locator('h2#title', { hasText: 'Only watch' }).waitFor();
    return page;
  };
  /** Pictures in both widths; axe is asked in both, since the narrow page has other elements. */
  const lookAt = async (page: Frame, name: string): Promise<void> => {
    for (const [width, size] of Object.entries({ wide, narrow })) {
      await window.page.setViewportSize(size);
      await window.page.mouse.move(size.width - 10, size.height - 10);
      await window.screenshot(`look-${name}-${width}`);
      assert.deepEqual(await window.axe(page), [], `${name}, ${width}`);
    }
    await window.page.setViewportSize(wide);
  };

  before(async () => {
    workbench = await startWorkbench({
      name: 'look',
      settings: { 'bigSteps.weekStartsOn': 'monday' },
    });
    window = await workbench.openWindow({ folder: await workbench.folder('platform'), size: wide });
    await window.waitUntilActive();
    await window.showView();
    await lead(window).choose();
    const journal = await openJournal();
    await journal.locator('textarea').fill('Two answers before ten. The second one was not mine.');
    await journal.locator('textarea').press('Control+Enter');
    await journal.getByText('Saved on this machine').waitFor();
  });
  after(() => workbench?.stop());

  it('holds for the first minute: lines to fill in, one of them refused', async () => {
    const page = await openSummary();
    const line = page.getByRole('textbox', { name: 'Moment 1' });
    await line.fill('h L8 x');
    await line.press('Enter');
    await page.getByText('“L8” is no level.').waitFor();
    await lookAt(page, 'first-week');
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`holds in ${theme}`, async () => {
      await window.useTheme(theme);
      const name = theme.replaceAll(' ', '-').toLowerCase();
      const summary = await openSummary();
      await summary.getByRole('button', { name: 'Show an example week' }).click();
      await summary.getByText('This is an example.').waitFor();
      await lookAt(summary, `${name}-summary`);
      const journal = await openJournal();
      await journal.locator('.entry-title').first().waitFor({ state: 'attached' });
      await lookAt(journal, `${name}-journal`);
    });
  }

  it('asks nobody and breaks no content security policy', () => {
    assert.deepEqual(window.requests, []);
    assert.deepEqual(window.cspViolations, []);
  });
});
