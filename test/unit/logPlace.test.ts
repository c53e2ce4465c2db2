import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LogMissing, LogPlace } from '../../src/host/storage/logPlace.ts';
import { ownFolder } from '../../src/host/storage/ownFolder.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';

let root = '';
const global = () => join(root, 'global');
const folderNamed = (name: string) => join(root, 'workspaces', name, 'big-steps');

/** The place as a window in a folder sees it; without a name, a window without a folder. */
const windowIn = (name?: string, separate = false) =>
  new LogPlace({
    global: global(),
    own: name === undefined ? undefined : folderNamed(name),
    separate: () => separate,
  });

describe('the place of the log', () => {
  beforeEach(async () => {
    root = await tempFolder();
  });
  afterEach(removeTempFolders);

  it('is the window’s own folder until something is recorded, and looking claims nothing', async () => {
    assert.equal(await windowIn('a').folder(), folderNamed('a'));
    assert.equal(await windowIn('b').folder(), folderNamed('b'));
    assert.deepEqual(await readdir(root), []);
  });

  it('becomes home with the first record, for every other folder too', async () => {
    assert.equal(await windowIn('a').claim(), folderNamed('a'));
    assert.equal(await windowIn('b').folder(), folderNamed('a'));
    assert.equal(await windowIn('b').claim(), folderNamed('a'));
    assert.equal(await windowIn('a').folder(), folderNamed('a'));
    assert.deepEqual(await readdir(global()), ['home.json'], 'and leaves nothing else lying about');
  });

  it('is a folder of its own where that was asked for, which never becomes home', async () => {
    assert.equal(await windowIn('s', true).claim(), folderNamed('s'));
    assert.equal(await windowIn('a').folder(), folderNamed('a'));
    await windowIn('a').claim();
    assert.equal(await windowIn('s', true).folder(), folderNamed('s'));
    assert.equal(await windowIn('s', true).claim(), folderNamed('s'));
    assert.equal(await windowIn('s', false).folder(), folderNamed('a'), 'and back again');
  });

  it('follows the choice of a separate practice while the window is open', async () => {
    await windowIn('a').claim();
    let separate = false;
    const place = new LogPlace({
      global: global(),
      own: folderNamed('s'),
      separate: () => separate,
    });
    assert.equal(await place.folder(), folderNamed('a'));
    separate = true;
    assert.equal(await place.folder(), folderNamed('s'));
  });

  it('is found again among all logs on this machine, from every window', async () => {
    const there = async (...names: readonly string[]) => {
      for (const name of names) await mkdir(folderNamed(name), { recursive: true });
    };
    await windowIn('s', true).claim();
    await windowIn('gone', true).claim();
    await windowIn('a').claim();
    await there('s');
    await mkdir(windowIn().withoutFolder, { recursive: true });
    const all = [folderNamed('a'), folderNamed('s'), windowIn().withoutFolder];
    for (const window of [windowIn('a'), windowIn('s', true), windowIn('s'), windowIn()]) {
      assert.deepEqual([...(await window.all())].sort(), [...all].sort());
    }
    await there('b');
    await windowIn('a').abandonHome();
    await windowIn('b').claim();
    assert.ok((await windowIn('b').all()).includes(folderNamed('a')), 'a home of before');
  });

  it('without a folder is home, or a log for windows without one', async () => {
    const without = windowIn();
    assert.equal(await without.folder(), join(global(), 'no-folder'));
    assert.equal(await without.claim(), join(global(), 'no-folder'));
    assert.equal(without.withoutFolder, join(global(), 'no-folder'));
    await windowIn('a').claim();
    assert.equal(await without.folder(), folderNamed('a'));
    assert.equal(await without.claim(), folderNamed('a'));
  });

  it('has one home when many windows record their first thing at once', async () => {
    for (let round = 0; round < 5; round++) {
      await rm(global(), { recursive: true, force: true });
      const names = ['a', 'b', 'c', 'd', 'e'];
      const claims = await Promise.all(names.map((name) => windowIn(name).claim()));
      const seen = await Promise.all(names.map((name) => windowIn(name).folder()));
      assert.equal(new Set([...claims, ...seen]).size, 1, claims.join());
      assert.deepEqual(await readdir(global()), ['home.json']);
    }
  });

  it('is chosen anew, once for all, when what names home is no such thing', async () => {
    for (const garbage of [
      '',
      '{',
      'null',
      '7',
      '[]',
      '{}',
      '{"log":""}',
      '{"log":7}',
      '\u0000\u0000',
    ]) {
      await mkdir(global(), { recursive: true });
      await writeFile(join(global(), 'home.json'), garbage);
      assert.equal(await windowIn('a').folder(), folderNamed('a'), garbage);
      assert.equal(await windowIn('a').claim(), folderNamed('a'), garbage);
      assert.equal(await windowIn('b').claim(), folderNamed('a'), `one home after ${garbage}`);
      await rm(global(), { recursive: true });
    }
  });

  it('has one home when many windows find the same garbage', async () => {
    for (let round = 0; round < 5; round++) {
      await mkdir(global(), { recursive: true });
      await writeFile(join(global(), 'home.json'), '{');
      const names = ['a', 'b', 'c', 'd'];
      const claims = await Promise.all(names.map((name) => windowIn(name).claim()));
      assert.equal(new Set(claims).size, 1, claims.join());
      assert.equal(await windowIn('e').folder(), claims[0]);
      await rm(global(), { recursive: true });
    }
  });

  it('that has gone is said to be missing, in a sentence, and is there again when it is back', async () => {
    await windowIn('a').claim();
    await rename(folderNamed('a'), `${folderNamed('a')}-away`);
    for (const place of [windowIn('a'), windowIn('b'), windowIn()]) {
      for (const ask of [() => place.folder(), () => place.claim()]) {
        await assert.rejects(ask(), (error) => {
          assert.ok(error instanceof LogMissing);
          assert.match(error.message, /deleted nothing/);
          assert.doesNotMatch(error.message, /workspaces/);
          return true;
        });
      }
    }
    await rename(`${folderNamed('a')}-away`, folderNamed('a'));
    assert.equal(await windowIn('b').folder(), folderNamed('a'));
  });

  it('that has gone does not keep a separate folder from its notes', async () => {
    await windowIn('a').claim();
    await rm(folderNamed('a'), { recursive: true });
    assert.equal(await windowIn('s', true).claim(), folderNamed('s'));
  });

  it('can be given up: the next record chooses home, and no notes are touched', async () => {
    await windowIn('a').claim();
    await writeFile(join(folderNamed('a'), 'note'), 'kept');
    await windowIn('b').abandonHome();
    await windowIn('b').abandonHome();
    assert.equal(await windowIn('b').claim(), folderNamed('b'));
    assert.equal(await windowIn('a').folder(), folderNamed('b'));
    assert.equal(await readFile(join(folderNamed('a'), 'note'), 'utf8'), 'kept');
  });
});

describe('a folder’s own storage', () => {
  const own = (workspace: string) =>
    ownFolder(`/data/workspaceStorage/${workspace}/big-steps.big-steps`);
  const kept = (workspace: string) => `/data/workspaceStorage/${workspace}/big-steps.big-steps`;
  const id = '0123456789abcdef0123456789abcdef';

  it('is the same whatever number VS Code appends while another window holds it', () => {
    assert.equal(own(id), kept(id));
    for (let n = 1; n <= 9; n++) assert.equal(own(`${id}-${n}`), kept(id));
    assert.equal(own('1763600000000-1'), kept('1763600000000'));
    assert.equal(own('-7e3f21a-2'), kept('-7e3f21a'), 'in the browser');
    assert.equal(own('7e3f21a'), kept('7e3f21a'));
    assert.equal(own('-7e3f21a'), kept('-7e3f21a'));
  });

  it('leaves names alone that only look alike', () => {
    for (const name of ['ext-dev', `${id}-0`, `${id}-10`, `${id}-`, 'my-folder-1', '-1']) {
      assert.equal(own(name), kept(name), name);
    }
  });
});
