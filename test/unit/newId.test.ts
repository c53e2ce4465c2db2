import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import fc from 'fast-check';
import { fileOfId } from '../../src/ledger/logFiles.ts';
import { idMaker, idPattern, timeOfId } from '../../src/ledger/newId.ts';
import { seed } from './anyFact.ts';
import { idAt } from './facts.ts';

const zeros = (count: number) => new Uint8Array(count);
const random = (count: number) => randomFillSync(new Uint8Array(count));
const noon = Date.UTC(2026, 10, 20, 12);

describe('ids', () => {
  it('have 26 digits of the base 32 that has no I, L, O and U', () => {
    const newId = idMaker(() => noon, random);
    for (let i = 0; i < 200; i++) assert.match(newId(), /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
  });

  it('begin with the instant', () => {
    for (const time of [0, 1, 31, 32, noon, Date.UTC(9999, 11, 31)]) {
      const id = idMaker(() => time, zeros)();
      assert.equal(timeOfId(id), Math.max(time, 1));
      assert.equal(id.slice(0, 10), idAt(Math.max(time, 1)).slice(0, 10));
    }
  });

  it('grow with every one that is made, also when the clock stands or goes back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: noon - 100_000, max: noon + 100_000 }), { minLength: 2 }),
        (times) => {
          const clock = [...times];
          const newId = idMaker(() => clock.shift() ?? 0, random);
          const ids = times.map(() => newId());
          assert.deepEqual(ids, [...ids].sort());
          assert.equal(new Set(ids).size, ids.length);
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it('are greater than the one they shall come after, of a clock that runs ahead too', () => {
    const newId = idMaker(() => noon, zeros);
    const ahead = idAt(noon + 5_000, 7);
    const next = newId(ahead);
    assert.ok(next > ahead);
    assert.ok(newId(ahead) > next, 'of two changes to one thing the later one wins');
    assert.ok(newId(next) > next);
    assert.ok(newId(idAt(noon - 5_000)) > idAt(noon));
  });

  it('stay in their month after one that had to follow a clock gone wrong, or no id at all', () => {
    const odd = [idAt(Date.UTC(2099, 0, 1)), '7'.padEnd(26, 'Z'), 'Z'.repeat(26), 'undefined', '~'];
    for (const after of odd) {
      const newId = idMaker(() => noon, random);
      assert.match(newId(after), idPattern, after);
      assert.match(newId(after), idPattern, after);
      const next = newId();
      assert.match(next, idPattern, after);
      assert.equal(fileOfId(next), '2026-11.jsonl', after);
    }
  });

  it('sort by time across two windows', () => {
    const one = idMaker(() => noon, random)();
    const two = idMaker(() => noon + 1, random)();
    assert.ok(one < two);
  });

  it('live in the file of their UTC month', () => {
    assert.equal(fileOfId(idAt(Date.UTC(2026, 10, 30, 23, 59, 59, 999))), '2026-11.jsonl');
    assert.equal(fileOfId(idAt(Date.UTC(2026, 11, 1))), '2026-12.jsonl');
    assert.equal(fileOfId(idAt(Date.UTC(2027, 0, 1))), '2027-01.jsonl');
  });

  it('that are none have a file as well, and it is no place outside the folder', () => {
    for (const id of ['', 'x', '../../etc', 'ZZZZZZZZZZ', '\u0000', '-'.repeat(300)]) {
      assert.doesNotMatch(fileOfId(id), /[/\\]/, id);
    }
  });
});
