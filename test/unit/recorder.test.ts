import assert from 'node:assert/strict';
import { isDeletion, type Moment } from '../../src/core/fact.ts';
import { UndoRefused } from '../../src/ledger/recorder.ts';
import { asStored } from './facts.ts';
import { MemoryTexts } from './memoryTexts.ts';
import { allFacts, openWindow } from './window.ts';

const held = { type: 'moment', kind: 'held-back' } as const;

const notes = async (ledger: Parameters<typeof allFacts>[0]) =>
  (await allFacts(ledger)).map((fact) => (fact as Moment).note);

describe('the recorder', () => {
  it('gives a new fact its head: version, id, revision, instant, day', async () => {
    const { recorder, ledger, clock } = openWindow();
    const fact = await recorder.add({ ...held, note: 'n' });
    assert.equal(fact.v, 1);
    assert.equal(fact.at, new Date(clock.now).toISOString());
    assert.equal(fact.day, '2026-11-20');
    assert.ok(fact.rev > fact.id);
    assert.deepEqual(await ledger.find(fact.id), fact);
  });

  it('takes the day it is told; the instant stays that of the act', async () => {
    const { recorder, ledger, clock } = openWindow();
    const fact = await recorder.add(held, '2026-09-02');
    assert.equal(fact.day, '2026-09-02');
    assert.equal(fact.at, new Date(clock.now).toISOString());
    assert.equal((await ledger.facts('2026-09-02', '2026-09-02')).length, 1);
  });

  it('lets nothing of a caller take the place of the head', async () => {
    const { recorder } = openWindow();
    const sly: object = { day: undefined, id: 'x', v: 2, rev: '', at: '' };
    const fact = await recorder.add({ ...held, ...sly });
    assert.equal(fact.day, '2026-11-20');
    assert.equal(fact.v, 1);
    assert.match(fact.id, /^[0-9A-Z]{26}$/);
  });

  it('gives an entry the id that its draft had', async () => {
    const { recorder } = openWindow();
    const id = recorder.newId();
    const fact = await recorder.add({ type: 'entry', text: 't' }, undefined, id);
    assert.equal(fact.id, id);
    assert.ok(fact.rev > id);
  });

  it('revises: the same id, the same instant, a newer revision, other words', async () => {
    const { recorder, ledger } = openWindow();
    const fact: Moment = await recorder.add({ ...held, note: 'one', who: 'priya' });
    const after = await recorder.revise(fact, { note: 'two', who: undefined, day: '2026-11-18' });
    assert.deepEqual(
      [after.id, after.at, after.day, after.note],
      [fact.id, fact.at, '2026-11-18', 'two'],
    );
    assert.ok(after.rev > fact.rev);
    assert.equal(await ledger.records(), 1);
    assert.equal('who' in asStored(after), false);
  });

  it('revises what another window wrote with a clock ahead', async () => {
    const texts = new MemoryTexts();
    const ahead = openWindow(texts);
    ahead.clock.now += 86_400_000;
    const fact = await ahead.recorder.add({ ...held, note: 'theirs' });
    const { recorder, ledger } = openWindow(texts);
    const found = (await ledger.find(fact.id)) as Moment;
    await recorder.revise(found, { note: 'ours' });
    assert.deepEqual(await notes(ledger), ['ours']);
    await ahead.ledger.refresh();
    assert.deepEqual(await notes(ahead.ledger), ['ours']);
  });

  it('takes back several acts in a row, newest first, until there is none', async () => {
    const { recorder, ledger } = openWindow();
    for (const note of ['a', 'b', 'c']) await recorder.add({ ...held, note });
    assert.equal(((await recorder.undo()) as Moment).note, 'c');
    assert.deepEqual(await notes(ledger), ['a', 'b']);
    await recorder.undo();
    await recorder.add({ ...held, note: 'd' });
    assert.deepEqual(await notes(ledger), ['a', 'd']);
    await recorder.undo();
    await recorder.undo();
    assert.deepEqual(await notes(ledger), []);
    assert.equal(recorder.newestAct, undefined);
    assert.equal(await recorder.undo(), undefined);
  });

  it('takes back the act that was meant, whatever was done since, and once', async () => {
    const { recorder, ledger } = openWindow();
    await recorder.add({ ...held, note: 'a' });
    const meant = recorder.newestAct;
    await recorder.add({ ...held, note: 'b' });
    assert.equal(((await recorder.undo(meant)) as Moment).note, 'a');
    assert.deepEqual(await notes(ledger), ['b']);
    assert.equal(await recorder.undo(meant), undefined);
    assert.deepEqual(await notes(ledger), ['b']);
    assert.equal(((await recorder.undo()) as Moment).note, 'b');
  });

  it('refuses to take back an act before a later one on the same thing', async () => {
    const { recorder, ledger } = openWindow();
    const one = await recorder.add({ ...held, note: 'one' });
    const meant = recorder.newestAct;
    await recorder.revise(one, { note: 'two' });
    await assert.rejects(recorder.undo(meant), UndoRefused);
    assert.deepEqual(await notes(ledger), ['two']);
    await recorder.undo();
    await recorder.undo(meant);
    assert.deepEqual(await notes(ledger), []);
  });

  it('takes back a chain of revisions one by one', async () => {
    const { recorder, ledger } = openWindow();
    const one = await recorder.add({ ...held, note: 'one' });
    const two = await recorder.revise(one, { note: 'two', day: '2026-10-02' });
    const three = await recorder.revise(two, { note: 'three' });
    await recorder.remove(three);
    assert.deepEqual(await notes(ledger), []);
    const seen: unknown[] = [];
    for (let i = 0; i < 4; i++) {
      await recorder.undo();
      seen.push((await allFacts(ledger)).map((fact) => [(fact as Moment).note, fact.day]));
    }
    assert.deepEqual(seen, [
      [['three', '2026-10-02']],
      [['two', '2026-10-02']],
      [['one', '2026-11-20']],
      [],
    ]);
    const last = await ledger.find(one.id);
    assert.ok(last && isDeletion(last));
  });

  it('takes back two acts for two presses at once', async () => {
    const { recorder, ledger } = openWindow();
    for (const note of ['a', 'b', 'c']) await recorder.add({ ...held, note });
    await Promise.all([recorder.undo(), recorder.undo()]);
    assert.deepEqual(await notes(ledger), ['a']);
    await recorder.undo();
    assert.deepEqual(await notes(ledger), []);
  });

  it('takes back two presses at once on one chain of revisions', async () => {
    const { recorder, ledger } = openWindow();
    const one = await recorder.add({ ...held, note: 'one' });
    await recorder.revise(await recorder.revise(one, { note: 'two' }), { note: 'three' });
    await Promise.all([recorder.undo(), recorder.undo()]);
    assert.deepEqual(await notes(ledger), ['one']);
  });

  it('refuses to take back what another window has changed since, even before anybody looked', async () => {
    const texts = new MemoryTexts();
    const here = openWindow(texts);
    const there = openWindow(texts);
    await here.recorder.add({ ...held, note: 'earlier' });
    const fact = await here.recorder.add({ ...held, note: 'mine' });
    there.clock.now += 1000;
    await there.recorder.revise((await there.ledger.find(fact.id)) as Moment, { note: 'theirs' });
    await assert.rejects(here.recorder.undo(), (error) => {
      assert.ok(error instanceof UndoRefused);
      assert.match(error.message, /^Another window .*\.$/);
      assert.doesNotMatch(error.message, /mine|theirs/);
      return true;
    });
    assert.deepEqual(await notes(here.ledger), ['earlier', 'theirs']);
    await here.recorder.undo();
    assert.deepEqual(await notes(here.ledger), ['theirs'], 'the act before it can be taken back');
  });

  it('keeps an act to take back when the disk refuses', async () => {
    const texts = new MemoryTexts();
    const { recorder, ledger } = openWindow(texts);
    await recorder.add({ ...held, note: 'a' });
    texts.refuses = new Error('read-only');
    await assert.rejects(recorder.undo(), /read-only/);
    assert.deepEqual(await notes(ledger), ['a']);
    texts.refuses = undefined;
    await recorder.undo();
    assert.deepEqual(await notes(ledger), []);
  });

  it('has nothing to take back of an act that was refused', async () => {
    const texts = new MemoryTexts();
    const { recorder } = openWindow(texts);
    texts.refuses = new Error('read-only');
    await assert.rejects(recorder.add(held), /read-only/);
    assert.equal(recorder.newestAct, undefined);
  });

  it('goes on with growing revisions when the clock goes back', async () => {
    const { recorder, ledger, clock } = openWindow();
    const fact = await recorder.add({ ...held, note: 'one' });
    clock.now -= 3_600_000;
    await recorder.revise(fact, { note: 'two' });
    assert.deepEqual(await notes(ledger), ['two']);
    await recorder.undo();
    assert.deepEqual(await notes(ledger), ['one']);
  });
});
