import assert from 'node:assert/strict';
import {
  appendFile,
  mkdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { Moment } from '../../src/core/fact.ts';
import { FileTexts } from '../../src/host/storage/fileTexts.ts';
import { LogPlace } from '../../src/host/storage/logPlace.ts';
import { readLog } from '../../src/ledger/readLog.ts';
import { beforeFileCall } from './beforeFileCall.ts';
import { logText, moment, moments, revised } from './facts.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';
import { allFacts, openWindow } from './window.ts';

const name = '2026-11.jsonl';
let folder = '';
let path = '';

const place = () =>
  new LogPlace({ global: join(folder, 'global'), own: join(folder, 'own'), separate: () => false });
const texts = () => new FileTexts(place());
/** Everything that is a text, with its size. */
const sizes = async () => [...(await texts().sizes(await texts().names()))];
const held = async () => [...readLog(await readFile(path, 'utf8')).newest.keys()];
const notesOf = async (ledger: Parameters<typeof allFacts>[0]) =>
  (await allFacts(ledger)).map((fact) => (fact as Moment).note).sort();

describe('texts as files', () => {
  beforeEach(async () => {
    folder = await tempFolder();
    path = join(folder, 'own', 'log', name);
  });
  afterEach(removeTempFolders);

  it('are none before anything is written, and looking makes no folder', async () => {
    assert.deepEqual(await texts().names(), []);
    assert.deepEqual(await sizes(), []);
    assert.equal(await texts().read(name), '');
    await assert.rejects(stat(join(folder, 'own')), { code: 'ENOENT' });
    assert.equal(await texts().log(), join(folder, 'own', 'log'));
  });

  it('grow by whole lines and say their sizes in bytes', async () => {
    const first = await texts().append(name, 'ü\n');
    assert.deepEqual([first.before, first.after], [0, 3]);
    const second = await texts().append(name, 'b\n');
    assert.deepEqual([second.before, second.after], [3, 5]);
    assert.equal(await texts().read(name), 'ü\nb\n');
    assert.deepEqual(await sizes(), [[name, 5]]);
  });

  it('are for their owner alone', async () => {
    await texts().append(name, 'a\n');
    assert.equal((await stat(path)).mode & 0o077, 0);
    assert.equal((await stat(join(folder, 'own', 'log'))).mode & 0o077, 0);
  });

  it('go on with a new line when the last one was torn', async () => {
    await texts().append(name, 'a\n');
    await appendFile(path, '{"v":1,"id');
    const { before, after } = await texts().append(name, 'b\n');
    assert.equal(await texts().read(name), 'a\n{"v":1,"id\nb\n');
    assert.deepEqual([before, after], [12, 15]);
  });

  it('are written again when another window has put another file in their place', async () => {
    await texts().append(name, logText(moments(1)));
    const [rewritten, ours] = [moment(), moment()];
    const restore = await beforeFileCall('datasync', async () => {
      await writeFile(`${path}.new`, logText([rewritten]));
      await rename(`${path}.new`, path);
    });
    const size = Buffer.byteLength(logText([rewritten]));
    const { before } = await texts().append(name, logText([ours]));
    restore();
    assert.equal(before, size, 'measured on the file that is there now');
    assert.deepEqual(await held(), [rewritten.id, ours.id]);
  });

  it('are written again when somebody has deleted the file under the append', async () => {
    await texts().append(name, logText(moments(1)));
    const ours = moment();
    const restore = await beforeFileCall('datasync', () => rm(path));
    await texts().append(name, logText([ours]));
    restore();
    assert.deepEqual(await held(), [ours.id]);
  });

  it('can be written again after their folder has gone', async () => {
    const one = texts();
    await one.append(name, 'a\n');
    await rm(join(folder, 'own', 'log'), { recursive: true });
    await one.append(name, 'b\n');
    assert.equal(await one.read(name), 'b\n');
  });

  it('are files: a folder of such a name is none, and hides nobody else', async () => {
    await texts().append(name, 'a\n');
    await mkdir(join(path, '..', '2020-01.jsonl'));
    assert.deepEqual(await sizes(), [[name, 2]]);
  });

  it('list what is there though a file goes in the moment it is measured', async () => {
    await texts().append(name, 'a\n');
    await symlink(join(folder, 'gone'), join(folder, 'own', 'log', '2026-10.jsonl'));
    assert.deepEqual(await sizes(), [[name, 2]]);
  });
});

describe('the ledger over files', () => {
  beforeEach(async () => {
    folder = await tempFolder();
    path = join(folder, 'own', 'log', name);
  });
  afterEach(removeTempFolders);

  it('is there again when the window opens again', async () => {
    const first = openWindow(texts());
    const added = await first.recorder.add({ type: 'moment', kind: 'asked', note: 'ünï' });
    const { ledger } = openWindow(texts());
    assert.deepEqual(await allFacts(ledger), [added]);
    assert.equal(ledger.standing.moments.get('2026-11-20'), 1);
  });

  it('loses nothing of two windows that append in turns or at once', async () => {
    const [one, two] = [openWindow(texts()), openWindow(texts())];
    const expected: string[] = [];
    for (let i = 0; i < 12; i++) {
      expected.push(`one ${i}`, `two ${i}`);
      await Promise.all([
        one.recorder.add({ type: 'moment', kind: 'asked', note: `one ${i}` }),
        two.recorder.add({ type: 'moment', kind: 'asked', note: `two ${i}` }),
      ]);
    }
    await Promise.all([one.ledger.refresh(), two.ledger.refresh()]);
    assert.deepEqual(await notesOf(one.ledger), expected.sort());
    assert.deepEqual(await notesOf(two.ledger), expected);
    assert.deepEqual(one.ledger.standing, two.ledger.standing);
    assert.equal(one.ledger.standing.moments.get('2026-11-20'), 24);
  });

  it('shows at once what another window wrote in the instant of its own append', async () => {
    const here = openWindow(texts());
    await here.recorder.add({ type: 'moment', kind: 'asked', note: 'a' });
    for (const method of ['appendFile', 'datasync'] as const) {
      const note = `theirs before ${method}`;
      const restore = await beforeFileCall(method, async () => {
        await appendFile(path, logText([moment({ note })]));
      });
      await here.recorder.add({ type: 'moment', kind: 'asked', note: `ours with ${method}` });
      restore();
      await here.ledger.refresh();
      assert.ok((await notesOf(here.ledger)).includes(note), note);
    }
    assert.equal(here.ledger.standing.moments.get('2026-11-20'), 5);
  });

  it('loses no line of its own to a torn one that another process left between', async () => {
    const { ledger, recorder } = openWindow(texts());
    await recorder.add({ type: 'moment', kind: 'asked', note: 'a' });
    const torn = Buffer.from(logText([moment({ note: 'tørn' })]));
    for (const end of [1, 20, torn.length - 20, torn.length - 2]) {
      await appendFile(path, torn.subarray(0, end));
      await recorder.add({ type: 'moment', kind: 'asked', note: `after ${end}` });
    }
    assert.equal(await ledger.records(), 5);
    assert.deepEqual(ledger.unreadable, [{ file: name, count: 4 }]);
    const fresh = openWindow(texts()).ledger;
    assert.deepEqual(await notesOf(fresh), await notesOf(ledger));
    assert.deepEqual(fresh.unreadable, ledger.unreadable);
  });

  it('lets the later of two windows win over the same thing, in both', async () => {
    const [one, two] = [openWindow(texts()), openWindow(texts())];
    const added = await one.recorder.add({ type: 'moment', kind: 'asked', note: 'first' });
    two.clock.now += 60_000;
    await two.recorder.revise((await two.ledger.find(added.id)) as Moment, { note: 'theirs' });
    await one.ledger.refresh();
    assert.deepEqual(await notesOf(one.ledger), ['theirs']);
    await one.recorder.revise((await one.ledger.find(added.id)) as Moment, { note: 'mine' });
    await two.ledger.refresh();
    assert.deepEqual(await notesOf(two.ledger), ['mine']);
  });

  it('changes nothing when the folder of its notes is a file, and goes on when that is mended', async () => {
    await mkdir(join(folder, 'own'));
    await writeFile(join(folder, 'own', 'log'), 'not a folder');
    const { ledger, recorder } = openWindow(texts());
    await assert.rejects(recorder.add({ type: 'moment', kind: 'asked', note: 'a' }), (error) => {
      assert.ok(['ENOTDIR', 'EEXIST'].includes(String((error as NodeJS.ErrnoException).code)));
      return true;
    });
    assert.equal(ledger.standing.moments.size, 0);
    assert.equal(recorder.newestAct, undefined);
    await rm(join(folder, 'own', 'log'));
    await recorder.add({ type: 'moment', kind: 'asked', note: 'b' });
    assert.deepEqual(await notesOf(ledger), ['b']);
  });

  it('sees that a file was made shorter by somebody', async () => {
    const { ledger, recorder } = openWindow(texts());
    await recorder.add({ type: 'moment', kind: 'asked', note: 'a' });
    const { size } = await stat(path);
    await recorder.add({ type: 'moment', kind: 'asked', note: 'b' });
    await truncate(path, size);
    await ledger.refresh();
    assert.deepEqual(await notesOf(ledger), ['a']);
    await rm(path);
    await ledger.refresh();
    assert.deepEqual(await notesOf(ledger), []);
  });

  it('reads the lines of another program in any order, and older revisions among them', async () => {
    const first = moment({ note: 'first' });
    const second = revised(first, { note: 'second' });
    await mkdir(join(folder, 'own', 'log'), { recursive: true });
    await writeFile(path, `${logText([second, first, second])}\r\n`);
    assert.deepEqual(await notesOf(openWindow(texts()).ledger), ['second']);
  });
});
