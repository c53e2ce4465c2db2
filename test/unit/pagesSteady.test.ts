import assert from 'node:assert/strict';
import { steady } from '../../src/pages/steady.ts';

describe('drawing a page', () => {
  it('never begins inside itself, and is done again for what was asked meanwhile', () => {
    const seen: string[] = [];
    let asks = 2;
    const draw = steady(() => {
      seen.push('begin');
      if (asks-- > 0) draw();
      seen.push('end');
    });
    draw();
    assert.deepEqual(seen, ['begin', 'end', 'begin', 'end', 'begin', 'end']);
  });

  it('goes on after a drawing that failed', () => {
    let fails = true;
    let drawn = 0;
    const draw = steady(() => {
      if (fails) throw new Error('once');
      drawn++;
    });
    assert.throws(draw, /once/);
    fails = false;
    draw();
    assert.equal(drawn, 1);
  });
});
