import assert from 'node:assert/strict';
import type { Clock } from '../../src/host/clock.ts';
import { Journal, type JournalParts } from '../../src/host/panels/journal.ts';
import type { Drafts } from '../../src/ledger/drafts.ts';
import { calendar } from './facts.ts';
import { openWindow } from './window.ts';

function openJournal() {
  const { ledger, recorder } = openWindow();
  const clock: Pick<Clock, 'calendar'> = { calendar: () => calendar() };
  const drafts: Partial<Drafts> = { all: async () => [], remove: async () => undefined };
  const journal = new Journal({ ledger, recorder, clock, drafts } as JournalParts);
  return { journal, recorder };
}

describe('deleting an entry on the journal page', () => {
  it('is told when there was one', async () => {
    const { journal, recorder } = openJournal();
    const { id } = await recorder.add({ type: 'entry', text: 'What I saw.' });
    assert.equal(await journal.remove(id), true);
  });

  it('is not told of one that is gone: Undo would take back something else', async () => {
    const { journal, recorder } = openJournal();
    const { id } = await recorder.add({ type: 'entry', text: 'What I saw.' });
    await journal.remove(id);
    assert.equal(await journal.remove(id), false);
  });
});
