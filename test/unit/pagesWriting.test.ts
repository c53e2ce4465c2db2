import assert from 'node:assert/strict';
import { createWriting, type Unsaved } from '../../src/pages/writing.ts';

/** A page whose clock is turned by hand. */
function desk(unsaved?: Unsaved) {
  const sent: string[] = [];
  const remembered: (Unsaved | undefined)[] = [];
  let timers: { at: number; run: () => void }[] = [];
  let now = 0;
  const writing = createWriting(
    {
      draft: (id, text) => sent.push(`draft ${id} ${text}`),
      keep: (id, text) => sent.push(`keep ${id} ${text}`),
      remember: (one) => remembered.push(one),
      changed: () => undefined,
      after: (ms, run) => {
        const timer = { at: now + ms, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
    },
    unsaved,
  );
  const wait = (ms: number): void => {
    const end = now + ms;
    for (;;) {
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      timers = timers.filter((one) => one !== next);
      now = next.at;
      next.run();
    }
    now = end;
  };
  const take = (id: string, text: string, kept: string | undefined = text): void =>
    writing.take({ id, text, kept, refused: false });
  return { writing, sent, remembered, wait, take };
}

describe('a field that is written in', () => {
  it('sends a draft a moment after the last key', () => {
    const { writing, sent, wait, take } = desk();
    take('a', '');
    writing.type('o');
    wait(300);
    writing.type('on');
    wait(399);
    assert.deepEqual(sent, []);
    wait(1);
    assert.deepEqual(sent, ['draft a on']);
  });

  it('sends a draft in time to who types without a pause', () => {
    const { writing, sent, wait, take } = desk();
    take('a', '');
    for (let i = 1; i <= 11; i++) {
      writing.type('x'.repeat(i));
      wait(200);
    }
    assert.deepEqual(sent, [`draft a ${'x'.repeat(10)}`]);
  });

  it('keeps after a minute without a key', () => {
    const { writing, sent, wait, take } = desk();
    take('a', '');
    writing.type('one');
    wait(59_999);
    assert.deepEqual(sent, ['draft a one']);
    wait(1);
    assert.deepEqual(sent, ['draft a one', 'keep a one']);
  });

  it('keeps what is left, once, and no draft comes after it', () => {
    const { writing, sent, wait, take } = desk();
    take('a', '');
    writing.type('one');
    writing.leave();
    writing.leave();
    wait(100_000);
    assert.deepEqual(sent, ['keep a one']);
  });

  it('keeps nothing where nothing was typed', () => {
    const { writing, sent, take } = desk();
    take('a', 'one');
    writing.leave();
    assert.deepEqual(sent, []);
  });

  it('keeps the old entry when another one arrives over it', () => {
    const { writing, sent, wait, take } = desk();
    take('a', '');
    writing.type('one');
    take('b', 'other');
    wait(100_000);
    assert.deepEqual(sent, ['keep a one']);
    assert.equal(writing.current()?.text, 'other');
  });

  it('remembers every key at once, until the host has it', () => {
    const { writing, remembered, wait, take } = desk();
    take('a', '');
    writing.type('one');
    assert.deepEqual(remembered.at(-1), { id: 'a', text: 'one' });
    wait(400);
    take('a', '');
    assert.deepEqual(remembered.at(-1), { id: 'a', text: 'one' });
    take('a', 'one', '');
    assert.equal(remembered.at(-1), undefined);
  });

  it('goes on with what a reload left', () => {
    const { writing, sent, wait, take } = desk({ id: 'a', text: 'one two' });
    take('a', 'one');
    assert.equal(writing.current()?.text, 'one two');
    wait(400);
    assert.deepEqual(sent, ['draft a one two']);
  });

  it('brings nothing back into another entry, nor an emptied field', () => {
    const other = desk({ id: 'a', text: 'one two' });
    other.take('b', 'other');
    assert.equal(other.writing.current()?.text, 'other');
    const empty = desk({ id: 'a', text: ' ' });
    empty.take('a', 'one');
    assert.equal(empty.writing.current()?.text, 'one');
  });
});
