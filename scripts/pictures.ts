// `npm run pictures`: takes the README's pictures from the running extension with sample data.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startWorkbench } from '../test/ui/workbench.ts';
import { projectRoot } from './projectRoot.ts';
import { writeSampleData } from './sampleData.ts';

const folder = join(projectRoot, 'docs', 'pictures');
await mkdir(folder, { recursive: true });
const workbench = await startWorkbench({
  name: 'pictures',
  settings: { 'workbench.colorTheme': 'Default Dark Modern', 'bigSteps.weekStartsOn': 'monday' },
});
try {
  await writeSampleData({ globalStorageDir: workbench.globalStorageDir, now: new Date() });
  const window = await workbench.openWindow({
    folder: await workbench.folder('platform'),
    size: { width: 1320, height: 900 },
  });
  const { page } = window;
  const shoot = (name: string, clip?: { x: number; y: number; width: number; height: number }) =>
    page.screenshot({
      path: join(folder, `${name}.png`),
      animations: 'disabled',
      ...(clip && { clip }),
    });
  const widen = page.locator('.monaco-sash.vertical').first();
  await window.showView();
  await window.row('Three times I held back').read();
  const sash = await widen.boundingBox();
  if (sash) {
    await page.mouse.move(sash.x + sash.width / 2, 400);
    await page.mouse.down();
    await page.mouse.move(sash.x + 100, 400, { steps: 4 });
    await page.mouse.up();
  }
  await page.mouse.move(900, 500);
  await shoot('sidebar', { x: 0, y: 0, width: 480, height: 900 });

  await window.row('Three times I held back').click();
  await (await window.webview('Journal')).getByText('How did').first().waitFor();
  await page.mouse.move(1310, 890);
  await shoot('journal');

  await window.runCommand('Open Weekly Summary');
  const summary = await window.webview('Weekly Summary');
  await summary.getByText('One thing for next week').waitFor();
  await page.mouse.move(1310, 890);
  await shoot('weekly-summary');

  await window.runCommand('Log Delegation Moment (Delegation Counter)…');
  await window.quickInput.waitFor('Log Delegation Moment');
  await shoot('log-kinds', { x: 330, y: 0, width: 700, height: 260 });
  await window.quickInput.type('h @priya #cache let her pick the TTL');
  await window.quickInput.items();
  await shoot('log-line', { x: 330, y: 0, width: 700, height: 140 });
} finally {
  await workbench.stop();
}
