import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileDrafts } from '../../src/host/storage/fileDrafts.ts';
import { LogPlace } from '../../src/host/storage/logPlace.ts';
import { readDraft } from '../../src/ledger/readDraft.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';

let root = '';
const drafts = (own = 'own') =>
  new FileDrafts(
    new LogPlace({ global: join(root, 'global'), own: join(root, own), separate: () => false }),
  );
const folder = () => join(root, 'own', 'drafts');

describe('drafts', () => {
  beforeEach(async () => {
    root = await tempFolder();
  });
  afterEach(removeTempFolders);

  it('are none at first, and looking makes no folder', async () => {
    assert.deepEqual(await drafts().all(), []);
    assert.deepEqual(await readdir(root), []);
  });

  it('are there again in the next window, each as it was last written', async () => {
    const first = drafts();
    await first.write({ id: 'a', text: 'one', task: 't', program: 'p', prompt: 'Why?' });
    await first.write({ id: 'a', text: 'two\nünï', task: 't', program: 'p', prompt: 'Why?' });
    await first.write({ id: 'intention-2026-W47', text: 'Count.', week: '2026-W47' });
    const found = [...(await drafts().all())].sort((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(found, [
      { id: 'a', text: 'two\nünï', task: 't', program: 'p', prompt: 'Why?' },
      { id: 'intention-2026-W47', text: 'Count.', week: '2026-W47' },
    ]);
    assert.deepEqual((await readdir(folder())).sort(), ['a.json', 'intention-2026-W47.json']);
  });

  it('of two self-assessments stay apart, however long the ids of their programs are', async () => {
    const programs = ['one', 'two'].map((end) => `${'long-'.repeat(11)}${end}`);
    for (const program of programs) {
      await drafts().write({ id: `assessment-${program}`, text: '{}', program });
    }
    const found = await drafts().all();
    assert.deepEqual(found.map(({ program }) => program).sort(), programs);
  });

  it('end with the last words when many are written at once', async () => {
    const one = drafts();
    await Promise.all(Array.from({ length: 20 }, (_, i) => one.write({ id: 'a', text: `${i}` })));
    assert.deepEqual(await one.all(), [{ id: 'a', text: '19' }]);
  });

  it('go when they are removed, twice too, and others stay', async () => {
    const one = drafts();
    await one.write({ id: 'a', text: '1' });
    await one.write({ id: 'b', text: '2' });
    await one.remove('a');
    await one.remove('a');
    assert.deepEqual(await one.all(), [{ id: 'b', text: '2' }]);
  });

  it('that are broken or half written are passed over, and the others read', async () => {
    const one = drafts();
    await one.write({ id: 'good', text: 'words' });
    for (const [name, text] of [
      ['torn.json', '{"id":"torn","te'],
      ['none.json', 'null'],
      ['wrong.json', '{"id":"../x","text":"t"}'],
      ['words.json', '{"id":"x","text":7}'],
      // A page cannot be drawn of a week or a day that is none.
      ['week.json', '{"id":"x","text":"t","week":"2026"}'],
      ['day.json', '{"id":"x","text":"t","day":"2026-02-30"}'],
      ['good.json.new', '{"id":"good","text":"older"}'],
      ['notes.txt', '{"id":"x","text":"t"}'],
    ] as const) {
      await writeFile(join(folder(), name), text);
    }
    assert.deepEqual(await one.all(), [{ id: 'good', text: 'words' }]);
  });

  it('lie beside the log that is home', async () => {
    await drafts('own').write({ id: 'a', text: '1' });
    await drafts('other').write({ id: 'b', text: '2' });
    assert.equal((await drafts('third').all()).length, 2);
    assert.deepEqual((await readdir(root)).sort(), ['global', 'own']);
  });

  it('are read from any text without a throw', () => {
    for (const json of ['', '[]', '7', '{"id":"","text":""}', '{"id":"a b","text":""}', '\u0000']) {
      assert.equal(readDraft(json), undefined);
    }
    assert.deepEqual(readDraft('{"id":"a","text":"","__proto__":{"x":1}}'), { id: 'a', text: '' });
  });

  it('are rewritten with their leftovers, also those that cannot be read', async () => {
    await drafts().write({ id: 'a', text: 'Priya chose it.' });
    await writeFile(join(folder(), 'a.json.new'), '{"id":"a","text":"Priya cho');
    await drafts().rewrite((json) => json.replaceAll('Priya', '…'));
    assert.equal((await drafts().all())[0]?.text, '… chose it.');
    assert.equal(await readFile(join(folder(), 'a.json.new'), 'utf8'), '{"id":"a","text":"… cho');
    assert.deepEqual((await readdir(folder())).sort(), ['a.json', 'a.json.new']);
  });
});
