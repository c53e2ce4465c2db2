import assert from 'node:assert/strict';
import { fileOfId } from '../../src/ledger/logFiles.ts';
import { readLog } from '../../src/ledger/readLog.ts';
import {
  asStored,
  deleted,
  entry,
  line,
  logText,
  moment,
  moments,
  reached,
  revised,
  ticked,
} from './facts.ts';
import { MemoryTexts, MemoryValues } from './memoryTexts.ts';
import { allFacts, openWindow } from './window.ts';

const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id);

describe('the ledger', () => {
  it('answers what was appended: by day, by id, in where things stand', async () => {
    const texts = new MemoryTexts();
    const { ledger } = openWindow(texts);
    const facts = [
      moment({ day: '2026-11-18' }),
      ticked('ask', '2026-11-19'),
      entry({ day: '2026-11-20' }),
    ];
    await ledger.append(facts);
    assert.deepEqual(await ledger.facts('2026-11-19', '2026-11-20'), facts.slice(1));
    assert.deepEqual(await ledger.find(facts[0]?.id ?? ''), facts[0]);
    assert.equal(await ledger.records(), 3);
    assert.equal(ledger.firstDay, '2026-11-18');
    assert.equal(ledger.standing.moments.get('2026-11-18'), 1);
    assert.ok(ledger.standing.tasks.get('p/ask')?.has('2026-11-19'));
    assert.deepEqual(
      [...readLog(texts.files.get('2026-11.jsonl') ?? '').newest.values()],
      facts.map(asStored),
    );
  });

  it('is empty before anything was written, and finds nothing', async () => {
    const { ledger } = openWindow();
    assert.deepEqual(await allFacts(ledger), []);
    assert.equal(ledger.firstDay, undefined);
    assert.equal(await ledger.records(), 0);
    for (const id of ['', 'x', moment().id, '../../etc/passwd', '__proto__']) {
      assert.equal(await ledger.find(id), undefined);
    }
  });

  it('puts each fact into the file of its month, and reads them in the order of their days', async () => {
    const texts = new MemoryTexts();
    const { ledger } = openWindow(texts);
    const facts = ['2026-12-01', '2026-10-31', '2027-01-01', '2026-10-30'].map((day) =>
      moment({ day }),
    );
    await ledger.append(facts);
    assert.deepEqual([...texts.files.keys()].sort(), [
      '2026-10.jsonl',
      '2026-12.jsonl',
      '2027-01.jsonl',
    ]);
    assert.deepEqual(
      (await allFacts(ledger)).map(({ day }) => day),
      ['2026-10-30', '2026-10-31', '2026-12-01', '2027-01-01'],
    );
  });

  it('reads only the files that have something of the days asked for', async () => {
    const texts = new MemoryTexts();
    const writer = openWindow(texts);
    for (let month = 1; month <= 9; month++) {
      await writer.ledger.append([moment({ day: `2026-0${month}-15` })]);
    }
    writer.later.doNow();
    const { ledger } = openWindow(texts, writer.values);
    await ledger.facts('2026-08-20', '2026-09-20');
    assert.deepEqual(texts.reads.slice(-1), ['2026-09.jsonl']);
    const before = texts.reads.length;
    await ledger.facts('2026-09-01', '2026-09-20');
    assert.equal(texts.reads.length, before, 'what was read stays in memory');
  });

  it('looks at the newest months first, and then at the others', async () => {
    const texts = new MemoryTexts();
    const writer = openWindow(texts);
    const old = moment({ day: '2026-01-15' });
    await writer.ledger.append([old]);
    for (let month = 2; month <= 9; month++) {
      await writer.ledger.append([moment({ day: `2026-0${month}-15` })]);
    }
    writer.later.doNow();
    const kept = new Map(writer.values instanceof MemoryValues ? writer.values.values : []);
    const edited = revised(old, { day: '2026-09-16' });
    await writer.ledger.append([edited, moment({ day: '2025-12-15' })]);

    const values = new MemoryValues();
    for (const [key, json] of kept) values.values.set(key, json);
    const { ledger, later, changes } = openWindow(texts, values);
    const september = () => ledger.facts('2026-09-01', '2026-09-30');
    assert.equal((await september()).length, 1);
    assert.deepEqual(
      texts.looked,
      ['2025-12', '2026-07', '2026-08', '2026-09'].map((month) => `${month}.jsonl`),
      'the newest three, and the one that the snapshot does not know',
    );
    assert.equal(changes.count, 1);
    later.doNow();
    await ledger.refresh();
    assert.equal(texts.looked.length, 10);
    assert.equal(changes.count, 2, 'and whoever has drawn something is told');
    assert.deepEqual(ids(await september()).includes(edited.id), true);
    later.doNow();
    await ledger.ready();
    assert.equal(changes.count, 2);
  });

  it('notices that an old month has gone', async () => {
    const texts = new MemoryTexts();
    const writer = openWindow(texts);
    for (let month = 1; month <= 9; month++) {
      await writer.ledger.append([moment({ day: `2026-0${month}-15` })]);
    }
    writer.later.doNow();
    texts.files.delete('2026-02.jsonl');
    const { ledger } = openWindow(texts, writer.values);
    await ledger.ready();
    assert.equal(ledger.standing.moments.size, 8);
  });

  it('finds a fact whose day was moved to another month, on the new day alone', async () => {
    const { ledger } = openWindow();
    const here = moment({ day: '2026-11-20' });
    const moved = revised(here, { day: '2026-09-02' });
    await ledger.append([here, moment({ day: '2026-11-21' })]);
    await ledger.append([moved]);
    assert.deepEqual(ids(await ledger.facts('2026-09-01', '2026-09-30')), [here.id]);
    assert.deepEqual(ids(await ledger.facts('2026-11-20', '2026-11-20')), []);
    assert.deepEqual([...ledger.standing.moments.keys()].sort(), ['2026-09-02', '2026-11-21']);
    assert.equal(ledger.firstDay, '2026-09-02');
    assert.deepEqual(await ledger.find(here.id), moved);
  });

  it('forgets the days of what was deleted, and still knows that it was there', async () => {
    const { ledger } = openWindow();
    const early = moment({ day: '2026-11-02' });
    const gone = deleted(early);
    await ledger.append([early, moment({ day: '2026-11-20' })]);
    await ledger.append([gone]);
    assert.equal(ledger.firstDay, '2026-11-20');
    assert.deepEqual(await ledger.find(early.id), gone);
    assert.equal(await ledger.records(), 1);
  });

  it('does not mind an older revision that comes late', async () => {
    const { ledger } = openWindow();
    const first = moment({ note: 'first' });
    const second = revised(first, { note: 'second' });
    await ledger.append([second]);
    await ledger.append([first]);
    assert.deepEqual(await ledger.find(first.id), second);
  });

  it('keeps the order of two appends at once', async () => {
    const texts = new MemoryTexts();
    const { ledger } = openWindow(texts);
    const facts = moments(20);
    await Promise.all(facts.map((fact) => ledger.append([fact])));
    assert.deepEqual(
      ids([...readLog(texts.files.get('2026-11.jsonl') ?? '').newest.values()]),
      ids(facts),
    );
    assert.equal(ledger.standing.moments.get('2026-11-20'), 20);
  });

  it('changes nothing when the disk refuses, and goes on when it is mended', async () => {
    const texts = new MemoryTexts();
    const { ledger } = openWindow(texts);
    const [one, two, three] = moments(3);
    assert.ok(one && two && three);
    await ledger.append([one]);
    const before = texts.files.get('2026-11.jsonl');
    texts.refuses = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    await assert.rejects(ledger.append([two]), /no space/);
    assert.equal(texts.files.get('2026-11.jsonl'), before);
    assert.deepEqual(ids(await allFacts(ledger)), [one.id]);
    assert.equal(ledger.standing.moments.get('2026-11-20'), 1);
    texts.refuses = undefined;
    await ledger.append([three]);
    assert.deepEqual(ids(await allFacts(ledger)), [one.id, three.id]);
  });

  it('tells its listeners after the fact is stored, and stops when asked', async () => {
    const texts = new MemoryTexts();
    const { ledger } = openWindow(texts);
    await ledger.ready();
    const seen: (number | undefined)[] = [];
    const stop = ledger.onDidChange(() => seen.push(ledger.standing.moments.get('2026-11-20')));
    await ledger.append(moments(1));
    await ledger.refresh();
    assert.deepEqual(seen, [1]);
    stop();
    await ledger.append(moments(1));
    assert.deepEqual(seen, [1]);
  });

  it('names the files with lines that could not be read', async () => {
    const texts = new MemoryTexts();
    texts.files.set('2026-10.jsonl', logText([moment({ day: '2026-10-01' })]));
    texts.files.set('2026-11.jsonl', `what?\n${logText(moments(1))}{"v":1,`);
    const { ledger } = openWindow(texts);
    await ledger.refresh();
    assert.deepEqual(ledger.unreadable, [{ file: '2026-11.jsonl', count: 2 }]);
    await ledger.append(moments(1));
    assert.deepEqual(ledger.unreadable, [{ file: '2026-11.jsonl', count: 2 }]);
    assert.equal(await ledger.records(), 3);
  });

  it('looks at log files alone', async () => {
    const texts = new MemoryTexts();
    for (const name of ['notes.txt', '2026-11.jsonl.bak', '2026-11.json', '.2026-11.jsonl']) {
      texts.files.set(name, logText(moments(1)));
    }
    const { ledger } = openWindow(texts);
    assert.deepEqual(await allFacts(ledger), []);
  });

  it('sees at a refresh that files vanished, grew or came', async () => {
    const texts = new MemoryTexts();
    texts.files.set('2026-10.jsonl', logText([moment({ day: '2026-10-01' })]));
    texts.files.set('2026-11.jsonl', logText([moment({ day: '2026-11-01' })]));
    const { ledger, changes } = openWindow(texts);
    await ledger.refresh();
    const before = changes.count;
    await ledger.refresh();
    assert.equal(changes.count, before, 'nothing changed');
    texts.files.delete('2026-10.jsonl');
    texts.files.set('2026-12.jsonl', logText([moment({ day: '2026-12-01' })]));
    await ledger.refresh();
    assert.equal(changes.count, before + 1);
    assert.deepEqual(
      (await allFacts(ledger)).map(({ day }) => day),
      ['2026-11-01', '2026-12-01'],
    );
    texts.files.clear();
    await ledger.refresh();
    assert.deepEqual(await allFacts(ledger), []);
    assert.equal(ledger.firstDay, undefined);
    assert.equal(ledger.standing.moments.size, 0);
  });

  it('turns to another log when home has moved', async () => {
    const texts = new MemoryTexts();
    const { ledger } = openWindow(texts);
    await ledger.append([moment({ note: 'old' })]);
    const old = new Map(texts.files);
    texts.files.clear();
    texts.name = 'elsewhere';
    const elsewhere = moment({ note: 'new' });
    texts.files.set('2026-11.jsonl', logText([elsewhere]));
    assert.equal(old.get('2026-11.jsonl')?.length, texts.files.get('2026-11.jsonl')?.length);
    await ledger.refresh();
    assert.deepEqual(ids(await allFacts(ledger)), [elsewhere.id], 'of the same size, too');
  });

  it('shows what was written elsewhere when an append found a new home', async () => {
    const texts = new MemoryTexts();
    const { ledger } = openWindow(texts);
    await ledger.ready();
    const there = moment({ day: '2026-11-01' });
    const append = texts.append.bind(texts);
    texts.append = async (name, lines) => {
      texts.name = 'home of another window';
      texts.files.set(name, logText([there]));
      return append(name, lines);
    };
    const ours = moment();
    await ledger.append([ours]);
    assert.deepEqual(ids(await allFacts(ledger)), [there.id, ours.id]);
    assert.equal(ledger.standing.moments.size, 2);
  });

  it('can be asked before it has looked, and looks first', async () => {
    const texts = new MemoryTexts();
    const known = moment();
    texts.files.set(fileOfId(known.id), logText([known]));
    assert.deepEqual(await openWindow(texts).ledger.find(known.id), known);
    assert.equal(await openWindow(texts).ledger.records(), 1);
    assert.deepEqual(await allFacts(openWindow(texts).ledger), [known]);
    const { ledger } = openWindow(texts);
    await ledger.append(moments(1));
    assert.equal(await ledger.records(), 2);
  });

  it('keeps at hand what a summary needs, and no more', async () => {
    const texts = new MemoryTexts();
    const { ledger } = openWindow(texts);
    for (let month = 1; month <= 9; month++)
      await ledger.append([moment({ day: `2026-0${month}-15` })]);
    await allFacts(ledger);
    const before = texts.reads.length;
    await ledger.facts('2026-06-01', '2026-09-30');
    assert.equal(texts.reads.length, before, 'four months are still there');
    await ledger.facts('2026-01-01', '2026-01-31');
    assert.equal(texts.reads.length, before + 1, 'the oldest is read again');
  });

  it('takes sentences, steps and weeks into where things stand', async () => {
    const { ledger } = openWindow();
    const first = line({ line: 'purpose', program: 'p', text: 'First.' });
    const second = line({ line: 'purpose', program: 'p', text: 'Second.' });
    const step = reached('one', '2026-11-16');
    await ledger.append([first, second, step]);
    assert.equal(ledger.standing.lines.get('purpose:p'), second.id);
    assert.equal(ledger.standing.reached.get('p/one'), '2026-11-16');
    await ledger.append([deleted(second), deleted(step)]);
    assert.equal(ledger.standing.lines.get('purpose:p'), first.id);
    assert.equal(ledger.standing.reached.get('p/one'), undefined);
  });
});
