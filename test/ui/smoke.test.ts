import assert from 'node:assert/strict';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

describe('the packaged extension in a real window', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;

  before(async () => {
    workbench = await startWorkbench({ name: 'smoke' });
    window = await workbench.openWindow({ folder: await workbench.folder('first') });
  });
  after(() => workbench?.stop());

  it('is installed and becomes active by itself', async () => {
    await window.waitUntilActive();
  });

  it('shows its view container with both views', async () => {
    await window.showView();
    await window.tree('Program').pane.waitFor();
    await window.tree('Moments').pane.waitFor();
  });

  it('asks nobody and breaks no content security policy', () => {
    assert.deepEqual(window.requests, []);
    assert.deepEqual(window.cspViolations, []);
  });
});
