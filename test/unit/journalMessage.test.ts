import assert from 'node:assert/strict';
import { readJournalState } from '../../src/host/panels/journalMessage.ts';

const open = '01KAQ3Z8T0N7M4X2C9V6B1R5DW';

describe('what the journal page remembers over a reload', () => {
  it('is taken as it was left', () => {
    for (const state of [
      { open },
      { open, about: { program: 'p', task: 't' } },
      { open, about: { week: '2026-W47' } },
      { open, about: { day: '2026-11-20' } },
    ]) {
      assert.deepEqual(readJournalState(state), state);
    }
  });

  it('is nothing when no page can be drawn of it', () => {
    for (const state of [
      undefined,
      null,
      'open',
      { open: '../x' },
      { open, about: { week: '2026' } },
      { open, about: { day: '2026-02-30' } },
      { open, about: { task: 'x'.repeat(201) } },
    ]) {
      assert.deepEqual(readJournalState(state), {});
    }
  });
});
