import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkProgramsBuild } from '../../../scripts/checkProgramsBuild.ts';
import { projectRoot } from '../../../scripts/projectRoot.ts';
import { reportOf } from '../../../src/programs/checkReport.ts';
import { removeTempFolders, tempFolder } from '../tempFolder.ts';
import { smallProgram } from './smallProgram.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const broken = smallProgram.replace('cadence: weekly', 'cadence: weeky');
const hinted = smallProgram.replace('        prompt: What came of it?\n', '');

describe('the report of a check', () => {
  it('has a line for each error and hint, in the order of the files, and a sum', () => {
    const report = reportOf([
      { path: 'a.yaml', bytes: bytes(smallProgram) },
      { path: 'b.yaml', bytes: bytes(broken) },
      { path: 'c.yaml', bytes: bytes(hinted.replace('id: small', 'id: other')) },
      { path: 'd.yaml', bytes: Uint8Array.of(0xff) },
    ]);
    assert.deepEqual(report.lines, [
      'b.yaml:14:18 error value "cadence" takes one of once, workdays, weekly, 2-weekly, monthly, quarterly, open. Did you mean weekly?',
      'c.yaml:11:16 hint no-prompt This task has no "prompt". A question to answer in the journal is what turns doing into learning.',
      'd.yaml:1:1 error encoding This file is not UTF-8 text. Save it with the encoding UTF-8.',
    ]);
    assert.equal(report.summary, '2 programs in 4 files, 2 errors, 1 hint.');
    assert.deepEqual([report.programs, report.errors, report.hints], [2, 2, 1]);
  });

  it('tells of two files with one id', () => {
    const { lines, errors } = reportOf([
      { path: 'a.yaml', bytes: bytes(smallProgram) },
      { path: 'b.yaml', bytes: bytes(smallProgram) },
    ]);
    assert.equal(errors, 1);
    assert.match(lines[0] ?? '', /^b\.yaml:1:1 error duplicate-id a\.yaml has the same id/);
  });
});

describe('check-programs.js', () => {
  let built: string;

  before(async () => {
    built = await tempFolder();
    await build({
      ...checkProgramsBuild,
      absWorkingDir: projectRoot,
      outdir: built,
      logLevel: 'silent',
    });
  });
  after(removeTempFolders);

  const run = (cwd: string, args: readonly string[], script = 'check-programs.js') =>
    new Promise<{ code: number | string | null; out: string; err: string }>((resolve) => {
      execFile(process.execPath, [join(built, script), ...args], { cwd }, (error, out, err) => {
        resolve({ code: error ? (error.code ?? null) : 0, out, err });
      });
    });

  it('ends with 0 and a sum when all are programs, hints or not', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'programs', 'deep'), { recursive: true });
    await mkdir(join(folder, 'programs', 'node_modules'));
    await writeFile(join(folder, 'programs', 'a.yaml'), smallProgram);
    await writeFile(
      join(folder, 'programs', 'deep', 'b.yml'),
      hinted.replace('id: small', 'id: b'),
    );
    await writeFile(join(folder, 'programs', 'readme.md'), 'no: [');
    await writeFile(join(folder, 'programs', 'node_modules', 'c.yaml'), 'no: [');
    await symlink(join(folder, 'programs'), join(folder, 'programs', 'deep', 'loop'), 'dir');
    const { code, out } = await run(folder, ['programs']);
    const [hint, sum, ...rest] = out.split('\n');
    assert.equal(code, 0);
    assert.match(hint ?? '', /^programs\/deep\/b\.yml:11:16 hint no-prompt /);
    assert.equal(sum, '2 programs in 2 files, 0 errors, 1 hint.');
    assert.deepEqual(rest, ['']);
  });

  it('ends with 1 when there is an error', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a.yaml'), broken);
    const { code, out } = await run(folder, ['.']);
    assert.equal(code, 1);
    assert.match(
      out,
      /^a\.yaml:14:18 error value "cadence" .*\n0 programs in 1 file, 1 error, 0 hints\.\n$/,
    );
  });

  it('ends with 2 and its usage, or the reason, when there is no folder to check', async () => {
    const folder = await tempFolder();
    for (const args of [[], ['--help'], ['a', 'b']]) {
      const { code, err } = await run(folder, args);
      assert.equal(code, 2);
      assert.match(err, /^Usage: node check-programs\.js DIR/);
    }
    const { code, err } = await run(folder, ['nowhere']);
    assert.equal(code, 2);
    assert.match(err, /nowhere/);
  });

  it('says that a folder has no program file', async () => {
    const { code, out } = await run(await tempFolder(), ['.']);
    assert.deepEqual([code, out], [0, 'No .yaml or .yml file below ..\n']);
  });

  it('runs as a module and as a plain script alike', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a.yaml'), smallProgram);
    for (const name of ['check.mjs', 'check.cjs']) {
      await copyFile(join(built, 'check-programs.js'), join(built, name));
      const { code, out } = await run(folder, ['.'], name);
      assert.deepEqual([code, out], [0, '1 program in 1 file, 0 errors, 0 hints.\n']);
    }
  });
});
