import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packagedReadme } from '../../scripts/packagedReadme.ts';
import { projectRoot } from '../../scripts/projectRoot.ts';

describe('the README in the package', () => {
  it('has no picture, no page beside it, and nothing for contributors', async () => {
    const text = packagedReadme(await readFile(join(projectRoot, 'README.md'), 'utf8'));
    assert.match(text, /^# Big Steps\n/);
    assert.match(text, /Where your data is/);
    assert.doesNotMatch(text, /!\[|\]\((?!https:)|npm|src\//);
    assert.doesNotMatch(text, /\n{3}/);
  });

  it('keeps the words of a link, and a link that leads somewhere', () => {
    assert.equal(packagedReadme('See [Writing programs](docs/w.md).'), 'See Writing programs.\n');
    assert.equal(packagedReadme('[GROW](https://example.org)'), '[GROW](https://example.org)\n');
    assert.equal(packagedReadme('a\n\n![alt: text](docs/p.png)\n\nb\n'), 'a\n\nb\n');
  });
});
