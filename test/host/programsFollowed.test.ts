import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ProgramFiles } from '../../src/host/authoring/programFiles.ts';
import { type MemoryFolder, memoryFolder } from './memoryFolder.ts';
import { programText } from './programText.ts';

/** Resolves at the next change that the files tell of. */
const nextChange = (files: ProgramFiles) =>
  new Promise<void>((resolve) => {
    const once = files.onDidChange(() => {
      once.dispose();
      resolve();
    });
  });

describe('program files', () => {
  let folder: MemoryFolder;
  let files: ProgramFiles;
  const names = () => files.placed.map(({ name }) => name);

  before(async () => {
    folder = memoryFolder('big-steps-test');
    for (let i = 0; i < 50; i++) {
      const id = `program-${String(i).padStart(2, '0')}`;
      folder.write(`${id}.yaml`, programText({ id }));
    }
    folder.write('notes.txt', 'no program');
    files = new ProgramFiles(
      async () => undefined,
      () => [
        {
          uri: folder.uri,
          rank: 0,
          name: 'Memory',
          watch: new vscode.RelativePattern(folder.uri, '*'),
        },
      ],
    );
    await files.look();
  });
  after(() => {
    files.dispose();
    folder.dispose();
  });

  it('are read once each, and nothing else in the folder is', () => {
    assert.equal(files.programs.length, 50);
    assert.equal(folder.reads.length, 50);
    assert.ok(!folder.reads.includes('notes.txt'));
  });

  it('cost the one that changed, once, though the watcher tells it three times', async () => {
    folder.forget();
    const before = files.placed.filter(({ name }) => name !== 'program-07.yaml');
    const changed = nextChange(files);
    folder.write('program-07.yaml', programText({ id: 'program-07', title: 'Another title' }));
    await changed;
    assert.deepEqual(folder.reads, ['program-07.yaml']);
    assert.deepEqual(folder.stats, ['program-07.yaml']);
    assert.equal(files.get('program-07')?.title, 'Another title');
    const programs = new Set(files.programs);
    for (const { program } of before) assert.ok(program && programs.has(program));
  });

  it('are looked at and not read when all are looked at again', async () => {
    folder.forget();
    await files.look();
    assert.equal(folder.stats.length, 50);
    assert.deepEqual(folder.reads, []);
  });

  it('keep the last good version of one that has a problem, and hide no other', async () => {
    const changed = nextChange(files);
    folder.write('program-07.yaml', programText({ id: 'program-07' }).replace('weekly', 'weekyl'));
    await changed;
    const broken = files.placed.find(({ name }) => name === 'program-07.yaml');
    assert.equal(broken?.program, undefined);
    assert.equal(broken?.problems[0]?.line, 14);
    assert.equal(files.get('program-07')?.title, 'Another title');
    assert.equal(files.programs.length, 50);
    assert.equal(names().length, 50);
  });

  it('come and go', async () => {
    let changed = nextChange(files);
    folder.delete('program-07.yaml');
    await changed;
    assert.equal(files.get('program-07'), undefined);
    assert.equal(names().length, 49);
    changed = nextChange(files);
    folder.write('new.yml', programText({ id: 'new' }));
    await changed;
    assert.equal(files.get('new')?.title, 'Platform Leads');
  });

  it('of one id show the nearest, which says what it hides', async () => {
    const changed = nextChange(files);
    folder.write('twin.yaml', programText({ id: 'new', title: 'Twin' }));
    await changed;
    assert.equal(names().includes('twin.yaml'), false);
    const nearest = files.placed.find(({ program }) => program?.id === 'new');
    assert.equal(nearest?.name, 'new.yml');
    assert.match(nearest?.sentence ?? '', /Memory/);
  });
});
