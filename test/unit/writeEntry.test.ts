import assert from 'node:assert/strict';
import type { Library } from '../../src/host/authoring/library.ts';
import type { Clock } from '../../src/host/clock.ts';
import type { Overview } from '../../src/host/overview.ts';
import { writeEntry } from '../../src/host/panels/writeEntry.ts';
import { readLog } from '../../src/ledger/readLog.ts';
import { calendar, idOn, today } from './facts.ts';
import { MemoryTexts } from './memoryTexts.ts';
import { openWindow } from './window.ts';

/** A window that writes entries, and what its log holds. */
function writer() {
  const texts = new MemoryTexts();
  const { recorder } = openWindow(texts);
  const clock: Pick<Clock, 'calendar'> = { calendar: () => calendar() };
  const parts = {
    recorder,
    clock: clock as Clock,
    overview: {} as Overview,
    library: {} as Library,
  };
  const stored = async () =>
    Promise.all((await texts.names()).map(async (name) => readLog(await texts.read(name))));
  return { write: (argument: unknown) => writeEntry(argument, parts), stored };
}

describe('an entry written from an argument', () => {
  it('can be read again with its moments', async () => {
    const { write, stored } = writer();
    const moments = [idOn(today)];
    const { id } = await write({ text: 'What I saw.', moments });
    const [file] = await stored();
    const entry = file?.newest.get(id);
    assert.ok(entry && 'moments' in entry);
    assert.deepEqual(entry.moments, moments);
  });

  it('is refused when a moment is named by what is no id: its line could not be read again', async () => {
    const { write, stored } = writer();
    for (const odd of ['the one with Dana', '', 'x'.repeat(26), idOn(today).toLowerCase(), 7]) {
      await assert.rejects(write({ text: 'Kept?', moments: [idOn(today), odd] }), (error) => {
        assert.ok(error instanceof Error);
        assert.match(error.message, /^"moments\.1" takes /);
        assert.doesNotMatch(error.message, /Dana/);
        return true;
      });
    }
    assert.deepEqual(await stored(), []);
  });
});
