import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { journey } from './journey.ts';
import { type Lead, lead } from './lead.ts';
import { wholeText } from './wholeText.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';
import { type DatedFact, writeLog } from './writeLog.ts';

/** A Friday; the week began on the 16th. */
const today = '2026-11-20';

/** What lies behind: three open outcomes and one more, and a check-in that is due after forty days. */
const behind: readonly DatedFact[] = [
  {
    type: 'moment',
    kind: 'handed-over',
    who: 'jo',
    area: 'release',
    note: 'the release train',
    checkIn: '2026-11-19',
    day: '2026-10-11',
  },
  { type: 'moment', kind: 'held-back', note: 'the oldest of four', day: '2026-11-08' },
  { type: 'moment', kind: 'held-back', who: 'Priya', note: 'the retry budget', day: '2026-11-11' },
  { type: 'moment', kind: 'backed', who: 'jo', note: 'their naming', day: '2026-11-12' },
  {
    type: 'moment',
    kind: 'held-back',
    who: 'priya',
    area: 'cache',
    note: 'let her pick the TTL',
    day: '2026-11-17',
  },
  {
    type: 'moment',
    kind: 'did-it',
    area: 'release',
    note: 'the changelog',
    checkIn: '2026-11-25',
    day: '2026-11-19',
  },
];

describe('the delegation log', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let me: Lead;
  let log: string;
  let folder: string;
  journey();

  before(async () => {
    workbench = await startWorkbench({
      name: 'delegation',
      testClock: true,
      settings: { 'bigSteps.weekStartsOn': 'monday' },
    });
    await workbench.setClock(`${today}T10:00:00`);
    log = await writeLog(workbench.globalStorageDir, behind);
    folder = await workbench.folder('first');
    await mkdir(join(folder, 'src', 'billing'), { recursive: true });
    await writeFile(join(folder, 'src', 'billing', 'secretInvoice.ts'), 'const secretCode = 1;\n');
    window = await workbench.openWindow({ folder, size: { width: 1280, height: 1300 } });
    await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    me = lead(window);
    await window.waitUntilActive();
    await window.showView();
  });
  after(() => workbench?.stop());

  const tree = () => window.tree('Moments');
  const rowWith = (words: string): Locator =>
    tree().pane.locator('[role=treeitem]', { hasText: words });
  /** The labels and grey texts below a heading. */
  const below = async (heading: string): Promise<readonly string[]> => {
    const rows = await tree().rows();
    const start = rows.findIndex(({ label }) => label === heading);
    const next = rows.findIndex(({ level }, at) => at > start && level === 1);
    return rows
      .slice(start + 1, next === -1 ? undefined : next)
      .map(({ label, description }) => `${label} | ${description.replace(/\s{2,}/g, ' · ')}`);
  };
  const choose = async (row: Locator, title: string): Promise<void> => {
    await row.locator('.label-name').click({ button: 'right' });
    const items = window.page.locator('.monaco-menu [role=menuitem]');
    await items.filter({ hasText: wholeText(title) }).hover();
    await window.page.keyboard.press('Enter');
  };
  const gone = (row: Locator) => row.first().waitFor({ state: 'detached' });
  const textOfLog = async (): Promise<string> => {
    const names = (await readdir(log)).sort();
    return (await Promise.all(names.map((name) => readFile(join(log, name), 'utf8')))).join('');
  };
  /** The newest line whose words contain these. */
  const lineWith = async (words: string): Promise<Readonly<Record<string, unknown>>> => {
    const lines = (await textOfLog()).split('\n').filter((line) => line.includes(words));
    return JSON.parse(lines.at(-1) ?? '{}');
  };
  /** Waits for a completion of what was understood so far. */
  const offered = async (label: string, reading: string): Promise<void> => {
    const { widget } = window.quickInput;
    await widget.locator('.label-description', { hasText: reading }).waitFor();
    await widget.locator('.label-name', { hasText: wholeText(label) }).waitFor();
  };
  const clipboard = () => window.page.evaluate(() => navigator.clipboard.readText());
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await window.page.keyboard.press(key);
  };

  it('asks how the newest three worked out, and about the check-in that is due', async () => {
    await rowWith('the release train').waitFor();
    assert.deepEqual(await below('How did that work out?'), [
      'Handed over | the release train · jo · check-in Thu · 11 Oct',
      'Held back | let her pick the TTL · priya · Tue',
      'Backed their call | their naming · jo · 12 Nov',
      'Held back | the retry budget · Priya · 11 Nov',
    ]);
    assert.deepEqual(
      (await tree().rows()).filter(({ level }) => level === 1).map(({ label }) => label),
      ['How did that work out?', 'Yesterday', 'Tuesday 17 November'],
    );
  });

  it('counts in its badge the check-in that is due, not the one that is to come', async () => {
    await waitForBadge('1');
  });

  const waitForBadge = async (text: string | undefined): Promise<void> => {
    const content = window.page.locator(
      '.activitybar .action-item:has([aria-label^="Big Steps"]) .badge-content',
    );
    if (text === undefined) await content.filter({ visible: true }).waitFor({ state: 'hidden' });
    else await content.filter({ hasText: wholeText(text) }).waitFor();
  };

  it('saves a bare kind in two keystrokes after the command', async () => {
    await me.openLog();
    const strokes = ['h', 'Enter'];
    await press(...strokes);
    const toast = await window.toast('Held back, second this week.');
    assert.ok(strokes.length <= 3);
    assert.match((await below('Today'))[0] ?? '', /^Held back \| \d\d:\d\d$/);
    await toast.press('Undo');
    await window.row('Today', 'Moments').waitUntilGone();
  });

  it('saves a kind that is picked, with Enter alone', async () => {
    await me.openLog();
    await press('Enter');
    await (await window.toast('Held back, second this week.')).press('Undo');
    await window.row('Today', 'Moments').waitUntilGone();
  });

  it('opens with its chord, which takes no key from VS Code', async () => {
    const { keybindings } = JSON.parse(await readFile('package.json', 'utf8')).contributes;
    const { key } = keybindings.find(
      ({ command }: { readonly command: string }) => command === 'bigSteps.logMoment',
    );
    await window.runCommand('Preferences: Open Default Keyboard Shortcuts (JSON)');
    const editor = window.page.locator('.editor-instance .monaco-editor').first();
    await editor.locator('.view-line', { hasText: 'Override key bindings' }).first().waitFor();
    await editor.click();
    await press('Control+a', 'Control+c');
    const defaults: readonly { key: string; command: string; when?: string }[] = JSON.parse(
      (await clipboard()).replace(/^\s*\/\/.*$/gm, '').replace(/,(\s*\])/g, '$1'),
    );
    assert.ok(defaults.length > 500, `${defaults.length}`);
    const same = defaults.filter(
      (one) =>
        one.command !== 'bigSteps.logMoment' &&
        one.when !== 'false' &&
        (one.key === key || key.startsWith(`${one.key} `) || one.key.startsWith(`${key} `)),
    );
    assert.deepEqual(same, []);
    await press('Control+k', 'h');
    await window.quickInput.waitFor('Log Delegation Moment');
    await window.quickInput.escape();
    await window.runCommand('View: Close Editor');
  });

  it('completes names that are known, by keyboard', async () => {
    await me.openLog();
    await window.page.keyboard.type('h @pr');
    await offered('@Priya', 'with pr ·');
    await press('ArrowDown', 'Enter');
    await until(async () => (await window.quickInput.value()) === 'h @Priya ');
    await window.page.keyboard.type('#CA');
    await offered('#cache', '· CA ·');
    await press('ArrowDown', 'Enter');
    await until(async () => (await window.quickInput.value()) === 'h @Priya #cache ');
    await window.page.keyboard.type('one word less');
    await window.quickInput.widget.getByText('“one word less”').first().waitFor();
    await press('Enter');
    await window.toast('Held back, second this week.');
    const { who, area, note } = await lineWith('one word less');
    assert.deepEqual([String(who).toLowerCase(), area, note], ['priya', 'cache', 'one word less']);
  });

  it('offers names in use for a mark that is begun, before it says that one is missing', async () => {
    await me.openLog();
    await window.page.keyboard.type('h @');
    const labels = async () => (await window.quickInput.items()).map(({ label }) => label);
    await until(async () => (await labels()).join(' ') === '@Priya @jo');
    await window.page.keyboard.type('jo');
    await window.quickInput.widget.getByText('with jo').waitFor();
    await window.quickInput.escape();
  });

  it('offers what can stand in place of a mark that is refused', async () => {
    await me.openLog();
    await window.page.keyboard.type('o L8 the plan');
    await window.quickInput.widget.getByText('“L8” is no level.').waitFor();
    await window.quickInput.accept('L5');
    await until(async () => (await window.quickInput.value()) === 'o L5 the plan');
    await window.quickInput.widget.getByText('level 5, Advise').waitFor();
    await window.quickInput.type('a !lunch x');
    await window.quickInput.widget.getByText('“!lunch” is no reason.').waitFor();
    await window.quickInput.accept('--');
    await until(async () => (await window.quickInput.value()) === 'a -- !lunch x');
    await window.quickInput.escape();
  });

  it('asks for the kind of a sentence that came first: one Enter picks it, the next saves', async () => {
    await me.openLog();
    await window.page.keyboard.type('sam asked about the queue');
    await window.quickInput.widget.getByText('Which one was it?').waitFor();
    const kinds = (await window.quickInput.items()).slice(1).map(({ label }) => label);
    assert.equal(kinds.length, 6);
    await press('ArrowDown', 'Enter');
    await until(async () => (await window.quickInput.value()) === 'q sam asked about the queue');
    await window.quickInput.widget.getByText('Asked instead · today').waitFor();
    await press('Enter');
    await (await window.toast('Asked instead, first this week.')).press('Undo');
    await gone(rowWith('sam asked about the queue'));
  });

  it('colours no letters of its reading', async () => {
    await me.openLog();
    await press('h');
    await window.quickInput.widget.getByText('Held back · today').waitFor();
    assert.equal(await window.quickInput.widget.locator('.highlight').count(), 0);
    await window.quickInput.escape();
  });

  it('says a day that is not today, and does not count stepping in', async () => {
    await me.log('h yesterday');
    await (await window.toast('this week, for yesterday.')).press('Undo');
    await me.log('a');
    await (await window.toast('Answered it myself, logged.')).press('Undo');
    await gone(rowWith('Answered it myself'));
    await until(async () => (await below('Yesterday')).length === 1);
  });

  it('keeps what is refused in the box, and saves nothing with Esc', async () => {
    const before = await textOfLog();
    await me.openLog();
    await window.page.keyboard.type('h @ nobody');
    await window.quickInput.widget.getByText('The alias after @ is missing.').first().waitFor();
    await press('Enter');
    assert.equal(await window.quickInput.value(), 'h @ nobody');
    await window.quickInput.type('h a good line');
    await window.quickInput.widget.getByText('“a good line”').first().waitFor();
    await window.quickInput.escape();
    assert.equal(await textOfLog(), before);
  });

  it('shows a moment on purpose with its reason, and leaves it out of the ratio', async () => {
    const sentence = async () => {
      await window.runCommand('Open Weekly Summary');
      const page = await window.webview('Weekly Summary');
      const said = await page.locator('h2 + .words').textContent();
      await window.runCommand('View: Close Editor');
      return said;
    };
    await me.log('q what would rule it out?');
    await me.log('q and who has met it before?');
    await me.log('c to sam');
    assert.equal(await sentence(), 'Of 6 moments, I gave room 5 times.');
    await me.log('a !incident prod was down');
    await rowWith('prod was down').waitFor();
    assert.match(
      (await below('Today'))[0] ?? '',
      /^Answered it myself \| prod was down · on purpose: incident · \d/,
    );
    assert.equal(
      await sentence(),
      'Of 6 moments, I gave room 5 times. One more I stepped into on purpose.',
    );
  });

  it('records an outcome from its row with one line, and asks about the next', async () => {
    await rowWith('let her pick the TTL').first().locator('.label-name').click();
    await window.quickInput.waitFor('How did that work out?');
    assert.equal(await window.quickInput.title(), 'Held back · let her pick the TTL');
    await press('Enter');
    await window.quickInput.message('Who filled the space, and what did they do');
    await window.page.keyboard.type('She asked two others first.');
    await press('Enter');
    await window.quickInput.waitUntilClosed();
    await rowWith('the oldest of four').waitFor();
    assert.ok(!(await below('How did that work out?')).some((row) => row.includes('TTL')));
    const { outcome } = await lineWith('She asked two others first.');
    assert.deepEqual(outcome, { value: 'worked', day: today, text: 'She asked two others first.' });
    assert.match(
      (await below('Tuesday 17 November')).join(),
      /^Held back \| let her pick the TTL · priya · \d\d:\d\d · worked$/,
    );
  });

  it('keeps an answer whose line was left with Esc', async () => {
    await rowWith('the oldest of four').locator('.label-name').click();
    await window.quickInput.waitFor('How did that work out?');
    await window.quickInput.accept('Didn’t');
    await window.quickInput.message('What was missing from me?');
    await window.quickInput.escape();
    await gone(rowWith('the oldest of four'));
  });

  it('does not ask about what is too soon, and clears its badge', async () => {
    for (const words of ['their naming', 'the release train']) {
      await rowWith(words).locator('.label-name').click();
      await window.quickInput.waitFor('How did that work out?');
      await window.quickInput.accept('Too soon');
      await window.quickInput.waitUntilClosed();
      await gone(rowWith(words));
    }
    await waitForBadge(undefined);
    assert.deepEqual(await below('How did that work out?'), [
      'Held back | the retry budget · Priya · 11 Nov',
    ]);
  });

  it('writes a handover brief of six lines, with Back, and goes on after Esc', async () => {
    await me.log('o @jo #release the rollout');
    await choose(rowWith('the rollout'), 'Write Handover Brief…');
    const { quickInput } = window;
    const answer = async (prompt: string, text: string): Promise<void> => {
      await quickInput.message(prompt);
      await quickInput.type(text);
      await press('Enter');
    };
    await answer('Outcome', 'Every merge is live within an hour');
    await answer('Why it matters', 'Customers wait, and jo knows the pipes');
    await quickInput.message('You decide');
    await quickInput.widget.locator('[aria-label^="Back"]').click();
    await quickInput.message('Why it matters');
    assert.equal(await quickInput.value(), 'Customers wait, and jo knows the pipes');
    await quickInput.escape();
    await (await window.toast('The brief is not finished')).press('Go On');
    await quickInput.message('Outcome');
    assert.equal(await quickInput.value(), 'Every merge is live within an hour');
    await press('Enter');
    await quickInput.message('Why it matters');
    await press('Enter');
    await answer('You decide', 'The tool is yours');
    await answer('Limits', 'No downtime by day');
    await answer('First check-in', today);
    await answer('Said back', '');
    await quickInput.waitFor('Is the stretch wanted?');
    await quickInput.accept('Not sure');
    await quickInput.message('What may this grow?');
    await quickInput.type('her eye for operations');
    await press('Enter');
    const toast = await window.toast('The brief is yours to pass on');
    await toast.press('Open as Markdown');
    const editor = window.page.locator('.editor-instance .view-lines');
    await editor.getByText('Every merge is live within an hour').waitFor();
    await editor.click();
    await press('Control+a', 'Control+c');
    assert.equal(
      await clipboard(),
      [
        '# the rollout',
        '**Outcome**  \nEvery merge is live within an hour',
        '**Why it matters, and why you**  \nCustomers wait, and jo knows the pipes',
        '**You decide / we decide / I decide**  \nThe tool is yours',
        '**Limits**  \nNo downtime by day',
        `**First check-in**  \n${today}`,
        '**Said back in your words**  \n…',
        '**What it may grow**  \nher eye for operations\n',
      ].join('\n\n'),
    );
    const { checkIn, wanted, grows, note } = await lineWith('her eye for operations');
    assert.deepEqual(
      [checkIn, wanted, grows, note],
      [today, 'unsure', 'her eye for operations', 'the rollout'],
    );
    assert.doesNotMatch(await textOfLog(), /No downtime by day/);
    await window.runCommand('File: Revert File').catch(() => undefined);
    await window.runCommand('View: Close Editor');
    await discardIfAsked();
    await waitForBadge('1');
    assert.match(
      (await below('How did that work out?'))[0] ?? '',
      /^Handed over \| the rollout · jo · check-in Fri · Fri$/,
    );
  });

  const discardIfAsked = async (): Promise<void> => {
    const button = window.page.locator('.monaco-dialog-box .monaco-button', {
      hasText: "Don't Save",
    });
    if (await button.isVisible()) await button.click();
  };

  it('lists what I let go of, and says so at a moment of that area', async () => {
    const { quickInput } = window;
    await window.runCommand('Letting-Go List…');
    await quickInput.message('An area that only I decide');
    await quickInput.type('two words');
    await quickInput.message('One short word without spaces.');
    await quickInput.type('release');
    await press('Enter');
    await quickInput.waitFor('Where does it stand?');
    await quickInput.accept('On its way');
    await quickInput.message('Who?');
    await quickInput.type('jo');
    await press('Enter');
    await quickInput.waitFor('At which level?');
    await quickInput.accept('L5 Advise');
    await quickInput.message('By which month?');
    await quickInput.type('2027-01');
    await press('Enter');
    await window.row('Letting go', 'Moments').expand();
    await window
      .row('release', 'Moments')
      .waitUntilSays('on its way to jo · L5 Advise · by 2027-01');
    const label = await rowWith('the changelog').getAttribute('aria-label');
    assert.match(label ?? '', /release: on its way to jo · L5 Advise · by 2027-01/);
  });

  it('is good to look at, with all its groups', async () => {
    for (const theme of ['Dark Modern', 'Light Modern', 'Dark High Contrast'] as const) {
      await window.useTheme(theme);
      await window.page.mouse.move(900, 500);
      await window.screenshot(`moments-${theme.toLowerCase().replaceAll(' ', '-')}`);
    }
    await window.useTheme('Dark Modern');
    const sash = window.page.locator('.monaco-sash.vertical').nth(1);
    const box = await sash.boundingBox();
    assert.ok(box);
    await window.page.mouse.move(box.x + 2, 500);
    await window.page.mouse.down();
    await window.page.mouse.move(box.x + 300, 500, { steps: 5 });
    await window.page.mouse.up();
    await window.screenshot('moments-wide');
  });

  it('says everything to who does not see it', async () => {
    const label = await rowWith('prod was down').getAttribute('aria-label');
    assert.match(
      label ?? '',
      /^Answered it myself, stepped in, prod was down, on purpose: incident · \d\d:\d\d/,
    );
    const open = await rowWith('the retry budget').getAttribute('aria-label');
    assert.match(open ?? '', /Priya.*How did that work out\? Press Enter to answer\./);
  });

  it('stands by person, and opens a page of my own acts', async () => {
    await window.runCommand('Group Moments…');
    await window.quickInput.accept('By person, four weeks');
    await window.row('jo', 'Moments').locator.waitFor();
    const headings = (await tree().rows()).filter(({ level }) => level === 1);
    assert.deepEqual(
      headings.map(({ label, description }) => [label, description]),
      [
        ['How did that work out?', '2'],
        ['jo', '2'],
        ['Priya', '3'],
        ['Nobody named', '6'],
        ['Letting go', '1'],
      ],
    );
    await window.row('Priya', 'Moments').choose('Note What a Person Wants…');
    await window.quickInput.message('Only what they told you when you asked');
    await window.quickInput.type('to lead a design talk');
    await press('Enter');
    await window.quickInput.waitFor('When did you ask?');
    await window.quickInput.accept('Today');
    await window.quickInput.waitUntilClosed();
    await window.row('Priya', 'Moments').choose('Open Person…');
    const page = await personPage('Priya');
    await page.getByText('Wants (asked on 20 November 2026): to lead a design talk').waitFor();
    assert.deepEqual(await page.locator('li').allInnerTexts(), [
      '20 November: Held back · one word less',
      '17 November: Held back · let her pick the TTL · Worked: She asked two others first.',
      '11 November: Held back · the retry budget',
    ]);
  });

  const personPage = async (heading: string) => {
    for (let tries = 0; tries < 200; tries++) {
      for (const frame of window.page.frames()) {
        const found = frame.locator('h1', { hasText: wholeText(heading) });
        if (await found.isVisible().catch(() => false)) return frame;
      }
      await window.page.waitForTimeout(100);
    }
    throw new Error(`no page on ${heading}`);
  };

  it('forgets a person after asking once more, in the log and on the open page', async () => {
    assert.match(await textOfLog(), /priya/i);
    await window.row('Priya', 'Moments').choose('Forget Person…');
    await window.quickInput.waitFor('Forget Priya');
    await window.quickInput.accept('Take the name out');
    const dialog = window.page.locator('.monaco-dialog-box');
    await dialog.getByText('It cannot be taken back.').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    assert.match(await textOfLog(), /priya/i);
    await window.row('Priya', 'Moments').choose('Forget Person…');
    await window.quickInput.accept('Take the name out');
    await dialog.getByRole('button', { name: 'Forget', exact: true }).click();
    await window.toast('Done, in 4 records.');
    await window.row('Priya', 'Moments').waitUntilGone();
    await personPage('Nobody');
    assert.doesNotMatch(await textOfLog(), /priya/i);
    assert.match(await textOfLog(), /let her pick the TTL/);
    await window.runCommand('View: Close All Editors');
    await window.runCommand('Undo');
    await window.page
      .locator('.statusbar')
      .getByText('Nothing to take back in this window.')
      .waitFor();
  });

  it('is edited by its inline button, and deleted with a way back', async () => {
    await window.runCommand('Group Moments…');
    await window.quickInput.accept('By day, this week');
    const row = rowWith('the changelog');
    await window.row('Yesterday', 'Moments').locator.waitFor();
    await row.hover();
    await row.locator('.action-label[aria-label^="Edit Moment"]').click();
    await window.quickInput.waitFor('Edit Moment');
    assert.equal(await window.quickInput.value(), 'd #release yesterday the changelog');
    await window.quickInput.type('d !first-time #release today the changelog, together');
    await window.quickInput.widget.getByText('on purpose: first time for them').waitFor();
    await press('Enter');
    await rowWith('the changelog, together').waitFor();
    assert.ok(
      (await below('Today')).some((one) => one.includes('on purpose: first time for them')),
    );
    await choose(rowWith('the changelog, together'), 'Delete Moment');
    await gone(rowWith('the changelog'));
    await (await window.toast('The moment is deleted.')).press('Undo');
    await rowWith('the changelog, together').waitFor();
  });

  it('is edited by a click, in the input that logs', async () => {
    await rowWith('the changelog, together').locator('.label-name').click();
    await window.quickInput.waitFor('Edit Moment');
    await window.page.keyboard.type(' again @');
    await window.quickInput.widget.getByText('“the changelog, together again @”').waitFor();
    await window.quickInput.type('d #');
    await until(async () => (await window.quickInput.items())[0]?.label.startsWith('#') ?? false);
    await window.quickInput.escape();
  });

  it('is picked from four weeks by a command, which says what for', async () => {
    for (const [command, title] of [
      ['Edit Moment…', 'Edit which moment?'],
      ['Record How It Worked Out…', 'How did which moment work out?'],
      ['Set Check-In Day…', 'Check in on which moment?'],
      ['Delete Moment', 'Delete which moment?'],
    ] as const) {
      await window.runCommand(command);
      await window.quickInput.waitFor(title);
      if (command !== 'Delete Moment') await window.quickInput.escape();
    }
    const rows = await window.quickInput.items();
    assert.match(rows[0]?.description ?? '', /^the rollout · jo · Fri/);
    assert.ok(rows.some(({ description }) => description.startsWith('their naming · jo · 12 Nov')));
    await window.quickInput.escape();
  });

  it('is checked in on at a workday, each offered once', async () => {
    await window.runCommand('Set Check-In Day…');
    await window.quickInput.waitFor('Check in on which moment?');
    await window.quickInput.accept();
    await window.quickInput.waitFor('When do I check in?');
    const days = (await window.quickInput.items()).map(({ label }) => label.split(' ')[0]);
    assert.deepEqual(days.slice(0, -2), [
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Friday',
    ]);
    await window.quickInput.escape();
  });

  it('says a gentle word from the eighth moment of a day on', async () => {
    const ofToday = async () => (await below('Today')).length;
    while ((await ofToday()) < 7) {
      const before = await ofToday();
      await me.log('r the next move');
      await window.page.waitForFunction(
        (count) => document.querySelectorAll('.sidebar [role=treeitem]').length > count,
        before,
      );
      await until(async () => (await ofToday()) > before);
    }
    await me.log('b their schema');
    const toast = await window.toast('enough for today');
    assert.match(
      await toast.text(),
      /^Backed their call, \w+ this week\. Eight today: enough for today, thank you\.$/,
    );
  });

  const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
    while (!(await isTrue())) await window.page.waitForTimeout(50);
  };

  it('hands over coach cards by one key, and copies a question', async () => {
    await me.openLog();
    await press('?');
    await window.quickInput.waitFor('Coach Cards');
    await window.quickInput.type('Use X');
    await window.quickInput.widget.getByText('What would rule X in or out?').waitFor();
    await press('Enter');
    await window.quickInput.waitUntilClosed();
    await until(async () => (await clipboard()) === 'What would rule X in or out?');
  });

  it('has the line that was begun there again after a look at the coach cards', async () => {
    await me.openLog();
    await window.quickInput.type('q @jo the retry');
    await window.quickInput.widget.getByRole('button', { name: 'Coach cards' }).click();
    await window.quickInput.waitFor('Coach Cards');
    await press('Escape');
    await window.quickInput.waitFor('Log Delegation Moment');
    assert.equal(await window.quickInput.value(), 'q @jo the retry');
    await press('Escape');
    await window.quickInput.waitUntilClosed();
  });

  it('takes the area from the file of the editor, and nothing more of it', async () => {
    await press('Control+p');
    await window.quickInput.waitFor();
    await window.page.keyboard.type('secretInvoice');
    await window.quickInput.widget.getByText('secretInvoice.ts').first().waitFor();
    await press('Enter');
    const line = window.page.locator('.editor-instance .view-line', { hasText: 'secretCode' });
    await line.click();
    await line.click({ button: 'right' });
    const items = window.page.locator('.monaco-menu [role=menuitem]');
    await items.filter({ hasText: wholeText('Log Delegation Moment Here…') }).hover();
    await press('Enter');
    await window.quickInput.waitFor('Log Delegation Moment · billing');
    await window.page.keyboard.type('a rounding, again');
    await press('Enter');
    await rowWith('rounding, again').waitFor();
    assert.equal((await lineWith('rounding, again')).area, 'billing');
    assert.doesNotMatch(await textOfLog(), /secret|src/);
    await window.runCommand('View: Close All Editors');
  });

  it('keeps the line when the disk refuses it', async () => {
    await rename(log, `${log}-away`);
    await writeFile(log, 'in the way');
    await me.log('q @jo a line that is worth keeping');
    const toast = await window.toast('was not saved');
    assert.equal(
      await toast.text(),
      'The moment was not saved: something else is in the place of the folder of your notes. Everything saved before is still there.',
    );
    await rm(log);
    await rename(`${log}-away`, log);
    await toast.press('Try Again');
    await window.quickInput.waitFor('Log Delegation Moment');
    assert.equal(await window.quickInput.value(), 'q @jo a line that is worth keeping');
    await window.quickInput.widget.getByText('with jo').first().waitFor();
    await press('Enter');
    await rowWith('a line that is worth keeping').waitFor();
  });

  it('hides names and notes on a shared screen, in the tree and in what asks', async () => {
    await window.runCommand('Toggle Private Screen');
    await rowWith('•••').first().waitFor();
    const words = /\bjo\b|retry|rollout|rounding|changelog|worth keeping|schema/;
    const seen = async () => (await tree().pane.allInnerTexts()).join('\n');
    await until(async () => !words.test(await seen()));
    const labels = await tree()
      .pane.locator('[role=treeitem]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
    assert.ok(labels.length > 8);
    for (const label of labels) assert.doesNotMatch(label, words);
    await window
      .row('release', 'Moments')
      .waitUntilSays('on its way to ••• · L5 Advise · by 2027-01');
    await window.screenshot('moments-private');
    for (const command of ['Delete Moment', 'Letting-Go List…', 'Open Person…', 'Forget Person…']) {
      await window.runCommand(command);
      const shown = window.quickInput.widget;
      if (command === 'Open Person…') {
        await window.toast('Private Screen is on');
        continue;
      }
      await shown.waitFor();
      assert.doesNotMatch(await shown.innerText(), words, command);
      await window.quickInput.escape();
    }
    await me.openLog();
    await window.page.keyboard.type('h @j');
    await window.quickInput.widget.getByText('with j').first().waitFor();
    assert.deepEqual((await window.quickInput.items()).length, 1);
    await window.quickInput.escape();
    await window.runCommand('Toggle Private Screen');
    await rowWith('a line that is worth keeping').waitFor();
  });

  it('says no numbers when they are hidden', async () => {
    await workbench.changeSettings({ 'bigSteps.hideNumbers': true });
    await window.reload();
    await window.waitUntilActive();
    await window.showView();
    await rowWith('a line that is worth keeping').waitFor();
    for (const { label, description, level } of await tree().rows()) {
      if (level === 1) assert.equal(description, '', label);
    }
    const heading = await window.row('Today', 'Moments').locator.getAttribute('aria-label');
    assert.equal(heading, 'Today');
    await me.openLog();
    for (const { description } of await window.quickInput.items()) {
      assert.doesNotMatch(description, /\d/);
    }
    await window.quickInput.type('h');
    await press('Enter');
    assert.equal(
      await (await window.toast('logged')).text(),
      'Held back, logged. Enough for today, thank you.',
    );
  });

  it('asks about the next day’s check-ins when somebody comes back to an open window', async () => {
    await workbench.setClock('2026-11-26T09:00:00');
    await window.page.evaluate(() => {
      for (const has of [false, true]) {
        document.hasFocus = () => has;
        document.dispatchEvent(new Event('visibilitychange'));
      }
    });
    await window.row('Today', 'Moments').waitUntilGone();
    await until(async () =>
      (await below('How did that work out?')).some((one) => one.includes('the changelog')),
    );
  });

  it('asks nobody and breaks no content security policy', () => {
    assert.deepEqual(window.requests, []);
    assert.deepEqual(window.cspViolations, []);
  });
});
