import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
/** What only the build for tests in fast motion has. */
const traces = /TEST_CLOCK/;

describe('the clock that can be set', () => {
  it('leaves the traces that are looked for', () => {
    const code = readFileSync(join(root, 'src', 'host', 'testClock.ts'), 'utf8');
    assert.match(code, /process\.env\.BIG_STEPS_TEST_CLOCK/);
  });

  it('is in no file of the extension that ships', () => {
    const dist = join(root, 'dist');
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.c?js$/.test(name) && name !== 'check-programs.js',
    );
    assert.ok(files.includes('extension.cjs') && files.length > 20, 'build the extension first');
    const found = files.filter((name) => traces.test(readFileSync(join(dist, name), 'utf8')));
    assert.deepEqual(found, []);
  });
});
