import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forkText } from '../../../src/programs/forkText.ts';
import { readProgram } from '../../../src/programs/readProgram.ts';
import { smallProgram } from './smallProgram.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'programs');

describe('a copied program', () => {
  it('differs from the bundled one by its id and the header alone', () => {
    for (const name of readdirSync(folder)) {
      const yaml = readFileSync(join(folder, name), 'utf8');
      const copy = forkText(yaml, 'our-own', 'Copied by us.');
      const before = readProgram(yaml).program;
      assert.deepEqual(readProgram(copy).program, { ...before, id: 'our-own' });
      assert.equal(
        copy,
        `# Copied by us.\n${yaml.replace(`\nid: ${before?.id}\n`, '\nid: our-own\n')}`,
      );
    }
  });

  it('keeps a comment beside the id, and quotes and line ends as they were', () => {
    const yaml = '# top\r\nschema: 1\r\nid: "small" # mine\r\ntitle: T\r\n';
    assert.equal(
      forkText(yaml, 'new', 'One\nTwo'),
      '# One\r\n# Two\r\n# top\r\nschema: 1\r\nid: new # mine\r\ntitle: T\r\n',
    );
  });

  it('leaves the ids of steps and tasks alone', () => {
    const yaml = smallProgram.replace('id: one', 'id: small');
    assert.equal(readProgram(forkText(yaml, 'new', 'H')).program?.steps[0]?.id, 'small');
  });

  it('finds the id of a file with problems, and gives one to a file without', () => {
    assert.match(forkText('id: old # x\ntitle: "a\n', 'new', 'H'), /^# H\nid: new # x\n/);
    assert.equal(forkText('# c\n\ntitle: a\n', 'new', 'H'), '# H\n# c\n\nid: new\ntitle: a\n');
    assert.equal(forkText('', 'new', 'H'), '# H\nid: new\n');
  });

  it('leaves a byte order mark out', () => {
    assert.ok(
      forkText(`\uFEFF${smallProgram}`, 'new', 'H').startsWith('# H\nschema: 1\nid: new\n'),
    );
  });
});
