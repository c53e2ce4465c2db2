import assert from 'node:assert/strict';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

const steps = ['Choose a program', 'Tick a practice', 'Log a moment', 'Read the week'];

describe('the walkthrough', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;

  before(async () => {
    workbench = await startWorkbench({ name: 'walkthrough' });
    // Narrower, VS Code leaves the pictures out.
    window = await workbench.openWindow({
      folder: await workbench.folder('first'),
      size: { width: 1600, height: 900 },
    });
    await window.waitUntilActive();
  });
  after(() => workbench?.stop());

  /** The drawing that is shown once it is none of those seen before. */
  const picture = async (seen: ReadonlySet<string>): Promise<string> => {
    for (;;) {
      for (const frame of window.page.frames()) {
        if (!frame.url().includes('fake.html')) continue;
        const drawn = await frame
          .evaluate(() => document.querySelector('body svg')?.outerHTML)
          .catch(() => undefined);
        if (drawn && !seen.has(drawn) && (await (await frame.frameElement()).isVisible()))
          return drawn;
      }
      await window.page.waitForTimeout(50);
    }
  };

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
      pictures.add(await picture(pictures));
    }
    assert.equal(pictures.size, steps.length);
    await window.screenshot('look-walkthrough');
  });
});
