import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot.ts';
import { programText } from '../host/programText.ts';
import { journey } from './journey.ts';
import { lead } from './lead.ts';
import { memoryExtension } from './memoryExtension.ts';
import { packExtension } from './packExtension.ts';
import { startWorkbench, type Workbench } from './workbench.ts';
import type { WorkbenchWindow } from './workbenchWindow.ts';

/** The files of the program pack, exactly as the guide shows them. */
async function packOfTheGuide(): Promise<Readonly<Record<string, string>>> {
  const guide = await readFile(join(projectRoot, 'docs', 'writing-programs.md'), 'utf8');
  const block = (start: RegExp): string => {
    const [, text] = start.exec(guide) ?? [];
    assert.ok(text, String(start));
    return text;
  };
  return {
    'package.json': block(/```json\n(\{\n {2}"name": "our-programs"[\s\S]*?)```/),
    'README.md': '# Our Programs\n\nLeadership programs of our organisation.\n',
    'programs/room-to-decide.yaml': block(/```yaml\n(schema: 1\n[\s\S]*?)```/),
  };
}

const good = programText({
  id: 'platform',
  more: '        target: { kinds: [held-back], count: 3, per: week }\n',
});
const bad = programText({ id: 'broken', title: 'Broken' }).replace(
  'cadence: weekly',
  'cadence: weekyl',
);

/** Everything that comes from somebody else, in a window that trusts nobody: Restricted Mode. */
describe('programs of others, in Restricted Mode', () => {
  let workbench: Workbench;
  let window: WorkbenchWindow;
  let team: string;
  journey();

  before(async () => {
    workbench = await startWorkbench({
      name: 'foreignPrograms',
      trusted: false,
      besides: [
        await packExtension('our-programs', await packOfTheGuide()),
        await packExtension(
          'memory-files',
          memoryExtension(programText({ id: 'virtual', title: 'From Afar', task: 'wait' })),
        ),
      ],
      settings: {
        'files.autoSave': 'off',
        'bigSteps.weekStartsOn': 'monday',
        'security.workspace.trust.startupPrompt': 'never',
        'workbench.colorTheme': 'Dark Modern',
      },
    });
    const folder = await workbench.folder('team');
    team = join(folder, '.big-steps');
    await mkdir(team, { recursive: true });
    await writeFile(join(team, 'platform.yaml'), good);
    await writeFile(join(team, 'broken.yaml'), bad);
    const place = join(folder, '..', 'foreign.code-workspace');
    const folders = [{ path: 'team' }, { uri: 'memory:/guild', name: 'guild' }];
    await writeFile(place, JSON.stringify({ folders }));
    window = await workbench.openWindow({ folder: place });
    await window.statusBar('Restricted Mode');
    await window.waitUntilActive();
    await window.showView();
  });
  after(() => workbench?.stop());

  const offered = async (): Promise<Readonly<Record<string, string>>> => {
    await window.runCommand('Choose Program…');
    await window.quickInput.waitFor('Which way of leading is it?');
    await window.quickInput.accept('Show all programs');
    await window.quickInput.waitFor('A purpose, a path of Big Steps to it');
    const items = await window.quickInput.items();
    await window.screenshot('foreign-1-list');
    await window.quickInput.escape();
    return Object.fromEntries(items.map(({ label, description }) => [label, description]));
  };
  const problem = (text: string | RegExp) =>
    window.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });

  it('are offered, and each says where it is from', async () => {
    const rows = await offered();
    assert.equal(rows['Room to Decide'], 'from Our Programs');
    assert.equal(rows['Platform Leads'], 'from team');
    assert.equal(rows['From Afar'], 'from guild');
    assert.ok(!('Broken' in rows));
  });

  it('of a program pack are chosen and ticked like any other', async () => {
    await lead(window).choose('Room to Decide');
    await window.row('See my own reflex').locator.waitFor();
    await window.row('Compare with one person').toggle();
    await window.row('Compare with one person').waitUntilChecked(true);
  });

  it('of the team are chosen too, and their aims are none in the first week', async () => {
    await lead(window).choose('Platform Leads');
    await window.row('First week: only watch and log').locator.waitFor();
    await lead(window).log('h the naming thread');
    await window.toast('Held back, first this week.');
    await window.row('Speak last once').waitUntilSays('1 logged');
    await lead(window).choose('Room to Decide');
    await window.row('See my own reflex').locator.waitFor();
  });

  it('with a problem stand in the tree and in Problems, and hide no other', async () => {
    await window.row('broken.yaml').waitUntilSays('line 14 has a problem');
    await window.page.keyboard.press('Control+Shift+m');
    await problem(/"cadence" takes one of .*Did you mean weekly\?/).waitFor();
    await window.screenshot('foreign-2-problem');
    await writeFile(join(team, 'broken.yaml'), bad.replace('weekyl', 'weekly'));
    await window.row('broken.yaml').waitUntilGone();
    await problem(/"cadence" takes/).waitFor({ state: 'detached' });
  });

  it('of the team stand before those of a pack, and the tree says so', async () => {
    const pack = (await packOfTheGuide())['programs/room-to-decide.yaml'] ?? '';
    await writeFile(join(team, 'mine.yaml'), pack.replace('See my own reflex', 'See our reflex'));
    await window.row('See our reflex').locator.waitFor();
    await window
      .row('Takes the place of the program with the same id from Our Programs.')
      .locator.waitFor();
    await window.row('Compare with one person').waitUntilChecked(true);
    await window.screenshot('foreign-3-hides');
    await rm(join(team, 'mine.yaml'));
    await window.row('See my own reflex').locator.waitFor();
  });

  it('of a virtual folder are chosen, followed and diagnosed', async () => {
    await lead(window).choose('From Afar');
    await window.row('Listen first').locator.waitFor();
    await window.runCommand('Memory: Break the Program');
    await window.row('virtual.yaml').waitUntilSays('line 14 has a problem');
    await problem(/"cadence" takes one of .*Did you mean weekly\?/).waitFor();
    await window.row('Listen first').locator.waitFor();
    await window.screenshot('foreign-4-virtual');
    await window.row('virtual.yaml').click();
    await window.page.getByRole('tab', { name: 'virtual.yaml' }).waitFor();
    await window.runCommand('Focus Active Editor Group');
    await window.page.locator('.monaco-editor.focused').waitFor();
    await window.page.keyboard.press('Control+.');
    await window.page.locator('.action-widget').getByText('Write "weekly"').waitFor();
    await window.page.keyboard.press('Escape');
    await window.runCommand('Memory: Mend the Program');
    await window.row('virtual.yaml').waitUntilGone();
  });

  it('ask nobody and break no content security policy', () => {
    assert.deepEqual(window.requests, []);
    assert.deepEqual(window.cspViolations, []);
  });
});
