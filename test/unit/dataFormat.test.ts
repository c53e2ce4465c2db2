import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { KINDS } from '../../src/core/kind.ts';
import { factTypes } from '../../src/ledger/factSchema.ts';
import { readLog } from '../../src/ledger/readLog.ts';
import { anyFact, seed } from './anyFact.ts';

const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'data-format.md'), 'utf8');
/** The row of a type in the table, as the guide writes it. */
const rowOf = (type: string) => text.split('\n').find((line) => line.startsWith(`| \`${type}\` |`));

describe('the description of what is stored', () => {
  it('names every type, every field of it, and every kind', () => {
    const fields = new Map<string, Set<string>>();
    for (const { v, id, rev, at, day, type, ...rest } of fc.sample(anyFact, {
      seed,
      numRuns: 2000,
    })) {
      fields.set(type, new Set([...(fields.get(type) ?? []), ...Object.keys(rest)]));
    }
    assert.deepEqual([...fields.keys()].sort(), [...factTypes].sort());
    for (const [type, names] of fields) {
      const row = rowOf(type) ?? '';
      for (const name of names) assert.match(row, new RegExp(`\`${name}\\??\``), `${type}.${name}`);
    }
    for (const { id } of KINDS) assert.match(rowOf('moment') ?? '', new RegExp(`\`${id}\``));
  });

  it('shows a line that is one', () => {
    const line = text.split('\n').find((one) => one.startsWith('{"v":1'));
    assert.equal(readLog(`${line}\n`).newest.size, 1);
  });
});
