import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { addDays } from '../../src/core/day.ts';
import { localDay } from '../../src/core/localDay.ts';
import { addWeeks, weekDays, weekOf } from '../../src/core/week.ts';
import { journey } from './journey.ts';
import { readableWords } from './readableWords.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';
import { type DatedFact, writeLog } from './writeLog.ts';

const today = localDay(Date.now(), undefined, '00:00');
const week = weekOf(today, 'monday');
const { first } = weekDays(week, 'monday');
const program = 'expert-to-leader';

/** A word of the lead's own wherever they can write one. */
const secret = 'quagga';
const words = (more: string) => `${secret} ${more}`;

const facts: readonly DatedFact[] = [
  { type: 'program', program, act: 'chosen', day: addDays(first, -21) },
  { type: 'line', line: 'purpose', program, text: words('purpose'), day: addDays(first, -20) },
  { type: 'step', program, step: 'picture', state: 'reached', day: addDays(first, -14) },
  ...[first, addDays(first, -7), addDays(first, -8)].map(
    (day): DatedFact => ({
      ...{ type: 'moment', kind: 'held-back', who: words('who'), area: words('area') },
      ...{ note: words('note'), day },
    }),
  ),
  {
    ...{ type: 'moment', kind: 'backed', note: words('backed'), day: addDays(first, -3) },
    outcome: { value: 'worked', text: words('outcome'), day: today },
  },
  ...[week, addWeeks(week, 1)].map(
    (of): DatedFact => ({
      ...{ type: 'line', line: 'intention', text: words('intention'), week: of, day: first },
    }),
  ),
  {
    ...{ type: 'task', program, task: 'speak-last', state: 'skipped', reason: words('reason') },
    day: today,
  },
  {
    type: 'entry',
    program,
    task: 'temptation-three',
    text: words('long ago'),
    day: addDays(first, -9),
  },
  { type: 'entry', program, task: 'temptation-three', text: words('today'), day: today },
  { type: 'entry', text: words('own title'), day: today },
  {
    ...{ type: 'assessment', program: 'ready-by-choice', day: today },
    answers: { 'skill-communicating': words('skill'), 'hands-on-mine': words('expected') },
  },
];

describe('a private screen', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  journey();

  const press = (page: Frame, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  /** Fails when the page shows no such word at all, since then it proves nothing. */
  const coversAll = async (page: Frame, name: string): Promise<void> => {
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await window.screenshot(`private-${name}`);
    assert.ok((await page.content()).includes(secret), `${name} shows something to cover`);
    assert.deepEqual(await readableWords(page, secret), [], name);
  };

  before(async () => {
    workbench = await startWorkbench({
      name: 'privateScreen',
      settings: { 'bigSteps.weekStartsOn': 'monday', 'bigSteps.privateScreen': true },
    });
    await writeLog(workbench.globalStorageDir, facts);
    window = await workbench.openWindow({ folder: await workbench.folder('first') });
    await window.waitUntilActive();
    await window.showView();
  });
  after(() => workbench?.stop());

  it('has dots for what is mine in the tree, also in what a screen reader says', async () => {
    const pane = window.tree().pane;
    await window.row('Speak last once').waitUntilSays('skipped: •••');
    assert.match((await pane.textContent()) ?? '', /•••/);
    assert.equal((await pane.innerHTML()).includes(secret), false);
  });

  it('covers a week, the one before and the one after', async () => {
    await window.runCommand('Open Weekly Summary');
    const page = await window.webview('Weekly Summary');
    await page.getByText('How did these work out?').waitFor();
    await coversAll(page, 'this-week');
    for (const way of ['The week after', 'The week before', 'The week before']) {
      const before = (await page.locator('h1').textContent()) ?? '';
      await press(page, way);
      await page.locator('h1').filter({ hasNotText: before }).waitFor();
      await coversAll(page, way);
    }
  });

  it('covers lines that were remembered', async () => {
    const page = await window.webview('Weekly Summary');
    const line = page.getByRole('textbox', { name: 'Moment 1' });
    await line.fill(`h ${words('remembered')}`);
    await line.press('Enter');
    await page.getByText('Logged: ').waitFor();
    await line.fill(`${words('refused')}`);
    await line.press('Enter');
    await page.locator('.note.problem').waitFor();
    await coversAll(page, 'remembered');
  });

  it('covers the page of a practice with its moments and what was written before', async () => {
    await window.row('Three times I held back').click();
    const page = await window.webview('Journal');
    await page.locator('h2#title', { hasText: 'Three times I held back' }).waitFor();
    await page.getByText('Moments of this practice').waitFor();
    await page.getByText('What you wrote before').waitFor();
    await coversAll(page, 'practice');
  });

  it('covers an entry that is called after its first words, and what is looked for', async () => {
    const page = await window.webview('Journal');
    await page.getByText(words('own title')).first().click();
    await page.locator('h2#title', { hasText: words('own title') }).waitFor();
    await page.getByRole('searchbox').fill(`${secret} not there`);
    await page.getByText(`Nothing with “${secret}`).waitFor();
    await coversAll(page, 'own-title');
    await page.getByRole('searchbox').fill('');
    await press(page, 'Read');
    await page.locator('.reading', { hasText: secret }).waitFor();
    await coversAll(page, 'reading');
  });

  it('covers a look back', async () => {
    await window.runCommand('Then and Now');
    const page = await window.webview('Journal');
    await page.locator('h2#title', { hasText: 'Then and now' }).waitFor();
    await coversAll(page, 'then-and-now');
  });

  it('has no word of mine in the self-assessment, and covers what I answered', async () => {
    await window.runCommand('Take Self-Assessment…');
    const page = await window.webview('Self-Assessment');
    await page.getByRole('heading', { name: 'Where I stand' }).waitFor();
    await window.screenshot('private-assessment');
    assert.deepEqual(await readableWords(page, secret), []);
  });
});
