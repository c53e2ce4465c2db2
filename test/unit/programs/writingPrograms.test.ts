import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDetail } from '../../../src/programs/formatDetail.ts';
import { type FormatNode, formatTree } from '../../../src/programs/formatTree.ts';
import { programHints } from '../../../src/programs/programHints.ts';
import { readProgram } from '../../../src/programs/readProgram.ts';

const guide = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'docs', 'writing-programs.md'),
  'utf8',
);

/** The table rows of the format, each under its heading. */
function rowsOf(node: FormatNode, path: readonly string[]): readonly string[] {
  const heading = path.length === 0 ? '### In the file' : `### In \`${path.join('.')}\``;
  const rows = [...node.keys].map(([key, inside]) => `| \`${key}\` | ${formatDetail(inside)} |`);
  const deeper = [...node.keys].flatMap(([key, inside]) => {
    const next = inside.type === 'list' ? inside.item : inside;
    return next?.type === 'keys' ? rowsOf(next, [...path, key]) : [];
  });
  return [`${heading}\n\n| key | meaning |\n|---|---|\n${rows.join('\n')}\n`, ...deeper];
}

describe('the guide to writing programs', () => {
  it('explains every key as the editor does', () => {
    for (const table of rowsOf(formatTree, [])) assert.ok(guide.includes(table), table);
    assert.doesNotMatch(guide, /\| {2}\|/, 'no key is without a description');
  });

  it('shows a whole program without an error or a hint', () => {
    const [, yaml] = /```yaml\n(schema: 1\n[\s\S]*?)```/.exec(guide) ?? [];
    assert.ok(yaml);
    const { program, problems } = readProgram(yaml);
    assert.deepEqual(problems, []);
    assert.deepEqual(program && programHints(program, yaml), []);
  });

  it('names every hint', () => {
    const codes = readFileSync(
      join(import.meta.dirname, '..', '..', '..', 'src', 'programs', 'hint.ts'),
      'utf8',
    ).matchAll(/\| '([a-z-]+)'/g);
    const named = [...codes].map(([, code]) => `| \`${code}\` |`);
    assert.equal(named.length, 9);
    for (const row of named) assert.ok(guide.includes(row), row);
  });
});
