import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addDays } from '../../src/core/day.ts';
import { localDay } from '../../src/core/localDay.ts';
import { programText } from './programText.ts';
import { logLines, run } from './store.ts';
import { until } from './until.ts';

const { fs } = vscode.workspace;
const today = (): string => localDay(Date.now(), undefined, '00:00');

interface Written {
  readonly id: string;
  readonly uri: string;
}
interface Report {
  readonly programs: number;
  readonly errors: number;
  readonly hints: number;
  readonly lines: readonly string[];
  readonly summary: string;
}

describe('commands about programs, with arguments', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const team = vscode.Uri.joinPath(folder.uri, '.big-steps');
  const text = async (uri: string) =>
    new TextDecoder().decode(await fs.readFile(vscode.Uri.parse(uri)));
  const refused = (command: string, argument: unknown, names: RegExp) =>
    assert.rejects(run(command, argument), (error: Error) => {
      assert.match(error.message, names);
      return true;
    });
  const acts = async (program: string) =>
    (await logLines())
      .filter((line) => line.type === 'program' && line.program === program)
      .map(({ act, from, to, reason, start }) => ({ act, from, to, reason, start }));

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await fs.delete(team, { recursive: true });
  });

  describe('newProgram', () => {
    it('writes a valid program that can be chosen at once', async () => {
      const { id, uri } = await run<Written>('newProgram', { id: 'review-guild' });
      assert.equal(id, 'review-guild');
      assert.equal(uri, vscode.Uri.joinPath(team, 'review-guild.yaml').toString());
      assert.match(await text(uri), /^id: review-guild$/m);
      const { errors, programs } = await run<Report>('checkProgram', { uri });
      assert.deepEqual({ errors, programs }, { errors: 0, programs: 1 });
      await run('chooseProgram', { id, start: addDays(today(), 7) });
      assert.deepEqual((await acts(id)).at(-1), {
        act: 'chosen',
        start: addDays(today(), 7),
        from: undefined,
        to: undefined,
        reason: undefined,
      });
    });

    it('never writes over a file, and takes nothing else as an id', async () => {
      await refused('newProgram', { id: 'review-guild' }, /"id" names a file that is there/);
      await refused('newProgram', { id: '../secrets' }, /"id"/);
      await refused('newProgram', { id: 'Big Words' }, /"id"/);
      await refused('newProgram', {}, /"id" or "uri"/);
      await refused('newProgram', { id: 'a', other: 1 }, /other/);
    });

    it('writes to a place by its URI', async () => {
      const uri = vscode.Uri.joinPath(team, 'by-place.yml').toString();
      assert.deepEqual(await run<Written>('newProgram', { uri }), { id: 'by-place', uri });
      assert.match(await text(uri), /^id: by-place$/m);
    });
  });

  describe('forkProgram', () => {
    it('copies a bundled program with its comments, and the copy takes its place', async () => {
      const { id, uri } = await run<Written>('forkProgram', { id: 'letting-go' });
      assert.equal(id, 'letting-go');
      const source = vscode.extensions.getExtension('big-steps.big-steps')?.extensionUri;
      assert.ok(source);
      const original = await text(
        vscode.Uri.joinPath(source, 'programs', 'letting-go.yaml').toString(),
      );
      const copy = await text(uri);
      assert.ok(copy.endsWith(original.replace(/^\uFEFF/, '')), 'every line of it is there');
      assert.match(copy, /^# A copy for this team/);
      const changed = copy.replace(/^title: .*$/m, 'title: Letting Go, Our Way');
      await fs.writeFile(vscode.Uri.parse(uri), new TextEncoder().encode(changed));
      await run('chooseProgram', { id });
    });

    it('never writes over a file', async () => {
      await refused('forkProgram', { id: 'letting-go' }, /has a program file of that name/);
      await refused('forkProgram', { id: 'nobody-knows' }, /"id"/);
    });
  });

  describe('checkProgram', () => {
    it('reports on a whole folder, each file by itself', async () => {
      const broken = vscode.Uri.joinPath(team, 'broken.yaml');
      const bad = programText({ id: 'broken' }).replace('cadence: weekly', 'cadence: weekyl');
      await fs.writeFile(broken, new TextEncoder().encode(bad));
      const report = await run<Report>('checkProgram', { uri: folder.uri.toString() });
      assert.equal(report.errors, 1);
      assert.equal(report.programs, 3);
      assert.ok(report.lines.some((line) => /broken\.yaml:14:18 error value /.test(line)));
      await fs.delete(broken);
    });

    it('finds a bundled program by its id', async () => {
      const report = await run<Report>('checkProgram', { id: 'questions-first' });
      assert.deepEqual([report.programs, report.errors], [1, 0]);
      await refused('checkProgram', { id: 'nobody-knows' }, /"id"/);
      await refused('checkProgram', { id: 'a', uri: 'b' }, /"id" or "uri"/);
    });
  });

  describe('previewProgram', () => {
    it('opens the page beside', async () => {
      await run('previewProgram', { id: 'review-guild' });
      const titles = () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
      await until(() => titles().includes('Program Preview'));
    });
  });

  describe('pauseProgram, resumeProgram, finishProgram', () => {
    it('record what they are told', async () => {
      const id = 'letting-go';
      const to = addDays(today(), 6);
      await run('pauseProgram', { id, to, reason: 'on leave' });
      await run('resumeProgram', { id });
      await run('finishProgram', { id, reason: 'enough of it' });
      assert.deepEqual((await acts(id)).slice(-3), [
        { act: 'paused', from: undefined, to, reason: 'on leave', start: undefined },
        { act: 'resumed', from: undefined, to: undefined, reason: undefined, start: undefined },
        {
          act: 'finished',
          from: undefined,
          to: undefined,
          reason: 'enough of it',
          start: undefined,
        },
      ]);
    });

    it('refuse what makes no sense, by the name of the field', async () => {
      await refused('pauseProgram', { id: 'nobody-knows' }, /"id"/);
      await refused('finishProgram', { id: 'letting-go' }, /"id" names a finished/);
      const id = 'review-guild';
      await refused('pauseProgram', { id, to: addDays(today(), -1) }, /"to"/);
      await refused('pauseProgram', { id, from: '2026-13-01' }, /"from"/);
      await refused('resumeProgram', { id, reason: 'x' }, /reason/);
    });
  });

  describe('a target that changes', () => {
    it('is marked in the log once it is saved, so that past weeks keep their aim', async () => {
      const uri = vscode.Uri.joinPath(team, 'aims.yaml');
      const write = (count: number) => {
        const more = `        target: { kinds: [held-back], count: ${count}, per: week }\n`;
        return fs.writeFile(uri, new TextEncoder().encode(programText({ id: 'aims', more })));
      };
      const marks = async () => (await logLines()).filter(({ type }) => type === 'target');
      await write(3);
      let known = false;
      await until(() => {
        void run('chooseProgram', { id: 'aims' }).then(
          () => {
            known = true;
          },
          () => undefined,
        );
        return known;
      });
      assert.deepEqual(await marks(), []);
      await write(5);
      let found: Awaited<ReturnType<typeof marks>> = [];
      await until(() => {
        void marks().then((lines) => {
          found = lines;
        });
        return found.length > 0;
      });
      const aim = { kinds: ['held-back'], per: 'week' };
      assert.deepEqual(
        found.map(({ program, task, was, now, day }) => ({ program, task, was, now, day })),
        [
          {
            program: 'aims',
            task: 'speak-last',
            was: { ...aim, count: 3 },
            now: { ...aim, count: 5 },
            day: today(),
          },
        ],
      );
      await run('finishProgram', { id: 'aims' });
    });
  });
});
