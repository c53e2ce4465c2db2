import assert from 'node:assert/strict';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

const steps = ['Choose a program', 'Tick a practice', 'Log a moment', 'Read the week'];

describe('the walkthrough', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;

  before(async () => {
    workbench = await startWorkbench({ name: 'walkthrough' });
    window = await workbench.openWindow({ folder: await workbench.folder('first') });
    await window.waitUntilActive();
  });
  after(() => workbench?.stop());

  it('has four steps, each with its picture', async () => {
    await window.runCommand('Welcome: Open Walkthrough...');
    await window.quickInput.waitFor();
    await window.quickInput.type('Your first minute with Big Steps');
    await window.quickInput.accept('Your first minute with Big Steps');
    const page = window.page.locator('.gettingStartedContainer');
    await page.getByText('Your first minute with Big Steps').first().waitFor();
    assert.deepEqual(await page.locator('.step-title').allInnerTexts(), steps);
    const pictures = new Set<string>();
    for (const step of steps) {
      await page.locator('.step-title', { hasText: step }).click();
      const media = page.locator('.getting-started-media');
      const frame = media.locator('iframe');
      await media.locator('img, svg, iframe, webview').first().waitFor({ state: 'attached' });
      pictures.add(await frame.count().then(String));
    }
    assert.ok(pictures.size > 0);
    await window.screenshot('walkthrough');
  });
});
