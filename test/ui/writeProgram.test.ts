import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { type Lead, lead } from './lead.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

/** Answers to the twelve questions, as somebody gives them who has little time. */
const answers = [
  'Dana lets the others speak first.',
  'The team decides technical questions without waiting for me.',
  '',
  'See my own reflex; Ask before I tell; Hand over decisions',
  'I can name my reflex; People bring a proposal; Three areas have an owner',
  'I write down who asked me what; I ask what they have tried; I speak last in a design talk',
  'If somebody asks me something they could find out, then I ask what they have tried.',
  '',
  'What went well because I kept out of it?',
  'Asked instead, 3 times',
  '',
  'Room to Decide',
];
const name = 'room-to-decide.yaml';

describe('writing a program, as a new user', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let me: Lead;
  let folder: string;
  journey();

  before(async () => {
    workbench = await startWorkbench({
      name: 'writeProgram',
      settings: { 'files.autoSave': 'off', 'bigSteps.weekStartsOn': 'monday' },
    });
    folder = await workbench.folder('team');
    window = await workbench.openWindow({ folder });
    me = lead(window);
    await window.waitUntilActive();
    await window.showView();
  });
  after(() => workbench?.stop());

  const file = () => readFile(join(folder, '.big-steps', name), 'utf8');
  const question = (number: number) => window.quickInput.waitFor(`New Program (${number}/12)`);
  const answer = async (number: number): Promise<void> => {
    await question(number);
    await window.quickInput.type(answers[number - 1] ?? '');
    await window.quickInput.accept();
  };
  const problems = () => window.page.locator('.markers-panel .monaco-list-row');
  /** Replaces the first place of a text in the editor, as one does with Find. */
  const replace = async (text: string, by: string): Promise<void> => {
    const { page } = window;
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+f');
    const widget = page.locator('.find-widget.visible');
    await widget.locator('textarea').first().fill(text);
    await widget.locator('.matchesCount', { hasText: /^1 / }).waitFor();
    await widget.locator('.codicon-widget-close').click();
    await page.locator('.find-widget.visible').waitFor({ state: 'detached' });
    await page.keyboard.type(by);
  };

  it('asks one question at a time, goes back, and keeps what was said when one leaves', async () => {
    await window.runCommand('New Program…');
    await answer(1);
    await question(2);
    await window.quickInput.accept();
    await window.quickInput.message('This one is needed');
    await answer(2);
    await question(3);
    await window.quickInput.widget.locator('.codicon-quick-input-back').click();
    await question(2);
    assert.equal(await window.quickInput.value(), answers[1]);
    await window.quickInput.escape();
    await window.runCommand('New Program…');
    await window.quickInput.waitFor('Your answers from last time are kept.');
    await window.quickInput.accept('Go on at question 2 of 12');
    await question(2);
    assert.equal(await window.quickInput.value(), answers[1]);
    for (let number = 2; number <= 12; number++) await answer(number);
  });

  it('says that the file is for the team, and writes it', async () => {
    await window.quickInput.waitFor('A program is for a team to read.');
    const [first] = await window.quickInput.items();
    assert.match(first?.label ?? '', /Write \.big-steps\/room-to-decide\.yaml/);
    assert.match(first?.detail ?? '', /repository of this folder and is for the whole team/);
    await window.quickInput.accept();
    await window.page.getByRole('tab', { name }).waitFor();
    await window.toast('It lies in this folder’s repository and is for the team');
    const text = await file();
    assert.match(text, /^id: room-to-decide$/m);
    assert.match(text, /The team decides technical questions without waiting for me/);
  });

  it('shows one error with its line, while it is typed, in Problems and in the tree', async () => {
    await replace('cadence: weekly', 'cadence: weekyl');
    const line =
      (await file()).split('\n').findIndex((text) => text.includes('cadence: weekly')) + 1;
    assert.ok(line > 1);
    await window.row(name).waitUntilSays(`line ${line} has a problem`);
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.press('Control+Shift+m');
    const said = new RegExp(`"cadence" takes one of .*weekly.*\\[Ln ${line}, Col`);
    await problems().filter({ hasText: said }).waitFor();
    await window.screenshot('write-program-problem');
  });

  it('mends it through the quick fix', async () => {
    await window.page.locator('.monaco-editor .view-lines').first().click();
    await window.page.keyboard.press('Control+End');
    // A click on the row goes to its line.
    const row = window.row(name);
    await row.click();
    await window.runCommand('Focus Active Editor Group');
    await window.page.locator('.monaco-editor.focused').waitFor();
    await window.page.keyboard.press('Control+.');
    const fix = window.page.locator('.action-widget').getByText('Write "weekly"');
    await fix.waitFor();
    await window.page.keyboard.press('Enter');
    await row.waitUntilGone();
    await window.page.keyboard.press('Control+s');
    await window.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    assert.match(await file(), /cadence: weekly/);
    assert.doesNotMatch(await file(), /weekyl/);
  });

  it('previews it beside the text', async () => {
    await window.runCommand('Preview Program');
    const page = await window.webview('Program Preview');
    await page.getByRole('heading', { name: 'Room to Decide', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Ask before I tell' }).waitFor();
    assert.deepEqual(
      (await window.axe(page)).filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      ),
      [],
    );
    await window.screenshot('write-program-preview');
  });

  it('is chosen like any other, and its tasks are ticked', async () => {
    await me.choose('Room to Decide');
    await window.row('See my own reflex').locator.waitFor();
    const task = window.row('Watch somebody good');
    await task.toggle();
    await task.waitUntilChecked(true);
    await window.screenshot('write-program-chosen');
  });

  it('asks nobody and breaks no content security policy', () => {
    assert.deepEqual(window.requests, []);
    assert.deepEqual(window.cspViolations, []);
  });
});
