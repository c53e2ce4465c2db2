import assert from 'node:assert/strict';
import { appendFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '../../src/core/day.ts';
import { localDay } from '../../src/core/localDay.ts';
import { journey } from './journey.ts';
import { lead } from './lead.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';
import { writeLog } from './writeLog.ts';

const today = localDay(Date.now(), undefined, '00:00');

describe('bad input', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let log: string;
  let file: string;
  journey();

  before(async () => {
    workbench = await startWorkbench({
      name: 'badInput',
      settings: { 'bigSteps.weekStartsOn': 'monday' },
    });
    log = await writeLog(workbench.globalStorageDir, [
      { type: 'program', program: 'expert-to-leader', act: 'chosen', day: addDays(today, -8) },
      { type: 'moment', kind: 'held-back', note: 'before the power cut', day: today },
    ]);
    const name = (await readdir(log)).sort().at(-1);
    assert.ok(name);
    file = join(log, name);
    const [good = ''] = (await readFile(file, 'utf8')).trim().split('\n').slice(-1);
    // What a later version wrote, and a line that a power cut has torn.
    const later = { ...JSON.parse(good), type: 'mood' };
    const id = `${later.id.slice(0, -1)}Z`;
    await appendFile(file, `${JSON.stringify({ ...later, id, rev: id })}\n${good.slice(0, 90)}`);
    window = await workbench.openWindow({ folder: await workbench.folder('first') });
    await window.waitUntilActive();
    await window.showView();
  });
  after(() => workbench?.stop());

  it('names the file with a torn line, and shows everything else', async () => {
    const toast = await window.toast('could not be read');
    assert.match(
      await toast.text(),
      /^One line of \d{4}-\d{2}\.jsonl could not be read and stays as it is\. Everything else is shown\.$/,
    );
    assert.match((await window.row('Held back', 'Moments').read()).description, /power cut/);
    await window.row('Only watch').locator.waitFor();
  });

  it('goes on after the torn line without touching it', async () => {
    const before = await readFile(file, 'utf8');
    await lead(window).log('q after it');
    await window.row('Asked instead', 'Moments').locator.waitFor();
    const text = await readFile(file, 'utf8');
    assert.ok(text.startsWith(`${before}\n`), 'the torn line was changed');
    const { note } = JSON.parse(text.slice(before.length));
    assert.equal(note, 'after it');
  });

  it('takes two ticks at once', async () => {
    // In one turn of the window, as a mouse cannot: between two clicks the rows may be drawn anew.
    await window
      .tree()
      .pane.locator('[role=checkbox][aria-checked=false]')
      .evaluateAll((boxes) => {
        for (const box of boxes.slice(1, 3)) (box as HTMLElement).click();
      });
    await window.row('Put the purpose in my words').waitUntilChecked(true);
    await window.row('Compare the two seats').waitUntilChecked(true);
    await window.row('See the other job').waitUntilSays('2 of 5 · this week 2 of 5');
  });

  describe('with a log that cannot be written', () => {
    const aside = () => `${log}-aside`;
    before(async () => {
      await rename(log, aside());
      await writeFile(log, 'something else');
    });

    it('takes the tick back and says what was not lost', async () => {
      await window.row('Watch somebody good').toggle();
      const toast = await window.toast('was not saved');
      assert.match(
        await toast.text(),
        /was not saved: something else is in the place of the folder of your notes\. Everything saved before is still there\./,
      );
      await window.row('Watch somebody good').waitUntilChecked(false);
      assert.equal(await window.page.locator('.notification-toast .codicon-error').count(), 1);
      await window.row('Compare the two seats').waitUntilChecked(true);
      await window.row('See the other job').waitUntilSays('2 of 5 · this week 2 of 5');
    });

    it('keeps the typed line for another try', async () => {
      await lead(window).log('o @jo the migration plan');
      const toast = await window.toast('The moment was not saved');
      await rm(log);
      await rename(aside(), log);
      await toast.press('Try Again');
      await window.quickInput.waitFor('Log Delegation Moment');
      assert.equal(await window.quickInput.value(), 'o @jo the migration plan');
      await window.quickInput.accept();
      await window.quickInput.waitUntilClosed();
      await window.row('Handed over', 'Moments').locator.waitFor();
    });

    it('has lost nothing', async () => {
      await window.reload();
      await window.waitUntilActive();
      await window.showView();
      await window.row('Handed over', 'Moments').locator.waitFor();
      const shown = await window.tree('Moments').rows();
      assert.deepEqual(
        shown.map(({ label }) => label),
        ['Today', 'Handed over', 'Asked instead', 'Held back'],
      );
      await window.row('See the other job').waitUntilSays('2 of 5 · this week 2 of 5');
    });
  });
});
