import assert from 'node:assert/strict';
import fc from 'fast-check';
import { areaOfPath } from '../../src/core/areaOfPath.ts';
import { isMarkName } from '../../src/core/momentLine.ts';
import { seed } from './anyFact.ts';

describe('the area of a path', () => {
  for (const [path, area] of [
    ['src/cache/ttl.ts', 'cache'],
    ['packages/billing/src/invoice.ts', 'billing'],
    ['src/main/java/com/payments/Ledger.java', 'payments'],
    ['README.md', 'readme'],
    ['src/index.ts', 'index'],
    ['tests/cache.test.ts', 'cache'],
    ['Dockerfile', 'dockerfile'],
    ['.gitignore', 'gitignore'],
    ['.github/workflows/ci.yml', 'workflows'],
    ['./../Cache/x.ts', 'cache'],
    ['SRC/Lib/Auth/x.ts', 'auth'],
    ['src\\Cache\\ttl.ts', 'cache'],
    ['\\\\server\\share\\x.ts', 'server'],
    ['design docs/x.md', 'design-docs'],
    ['@scope/pkg-a/x.ts', 'scope'],
    ['größe/x.ts', 'größe'],
    ['キャッシュ/x.ts', 'キャッシュ'],
    ['नेटवर्क/x.ts', 'नेटवर्क'],
    ['cafe\u0301/x.ts', 'cafe\u0301'],
    ['🙂/x.ts', undefined],
    ['--/-.-', undefined],
    ['', undefined],
    ['/', undefined],
    ['...', undefined],
  ] as const) {
    it(`${JSON.stringify(path)} is ${area}`, () => assert.equal(areaOfPath(path), area));
  }

  it('is 40 characters at most, whole ones, and ends in none that joins', () => {
    assert.equal(areaOfPath(`${'a'.repeat(39)}-b/x.ts`), 'a'.repeat(39));
    assert.equal(areaOfPath(`${'𝒳'.repeat(60)}/x.ts`), '𝒳'.repeat(40));
  });

  it('is a label that can stand after #, whatever the path; and only one part of it', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('src', '.', '..', 'İstanbul', 'C:', ' ', '-', 'a'.repeat(80), '\u202E', '@x'),
    );
    const path = fc
      .tuple(fc.array(part, { maxLength: 6 }), fc.constantFrom('/', '\\'))
      .map(([parts, by]) => parts.join(by));
    fc.assert(
      fc.property(path, (text) => {
        const area = areaOfPath(text);
        if (area === undefined) return;
        assert.ok(isMarkName(area), JSON.stringify(area));
        assert.ok(!/[\\/]/.test(area));
      }),
      { seed, numRuns: 500 },
    );
  });
});
