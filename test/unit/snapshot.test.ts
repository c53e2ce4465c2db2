import assert from 'node:assert/strict';
import fc from 'fast-check';
import { digestOf } from '../../src/core/digest.ts';
import { Ledger, snapshotKey } from '../../src/ledger/ledger.ts';
import {
  type FileDigest,
  mostSnapshot,
  readSnapshot,
  writeSnapshot,
} from '../../src/ledger/snapshot.ts';
import { seed } from './anyFact.ts';
import { chosen, entry, line, logText, moment, moments, reached, ticked } from './facts.ts';
import { Later, MemoryTexts, MemoryValues } from './memoryTexts.ts';

const facts = [
  chosen('2026-11-02'),
  moment({ day: '2026-11-19', note: 'Let her pick the TTL', who: 'priya' }),
  moment({ day: '2026-11-20', kind: 'answered' }),
  ticked('ask', '2026-11-18', { reason: 'A secret reason' }),
  reached('one', '2026-11-16', { text: 'A secret answer' }),
  line({ week: '2026-W48', text: 'A secret intention' }),
  entry({ text: 'A secret entry' }),
];

const fileOf = (day: string): FileDigest => ({
  size: 100,
  unreadable: 0,
  ignored: 0,
  digest: digestOf([moment({ day })]),
});

function texts(): MemoryTexts {
  const made = new MemoryTexts();
  made.files.set('2026-11.jsonl', logText(facts));
  return made;
}

/** The ledger of a window that finds this snapshot. */
function ledgerWith(snapshot: unknown, on = texts()): Ledger {
  const later = new Later();
  return new Ledger({
    texts: on,
    values: { get: () => snapshot, set: async () => undefined },
    later: later.run,
  });
}

/** Everything that a ledger answers. */
async function answersOf(ledger: Ledger): Promise<unknown> {
  await ledger.refresh();
  return {
    standing: ledger.standing,
    facts: await ledger.facts('1900-01-01', '9999-12-31'),
    records: await ledger.records(),
    firstDay: ledger.firstDay,
    unreadable: ledger.unreadable,
  };
}

async function goodSnapshot(): Promise<Record<string, unknown>> {
  const values = new MemoryValues();
  const later = new Later();
  const ledger = new Ledger({ texts: texts(), values, later: later.run });
  await ledger.refresh();
  later.doNow();
  return values.get(snapshotKey) as Record<string, unknown>;
}

describe('the snapshot', () => {
  it('is all that a window needs to show where things stand, and no file is read for it', async () => {
    const on = texts();
    const ledger = ledgerWith(await goodSnapshot(), on);
    const fresh = ledgerWith(undefined);
    await fresh.refresh();
    assert.deepEqual(ledger.standing, fresh.standing);
    assert.equal(ledger.firstDay, '2026-11-02');
    await ledger.refresh();
    assert.deepEqual(on.reads, []);
    assert.deepEqual(ledger.standing, fresh.standing);
  });

  it('holds no words and no names', async () => {
    const json = JSON.stringify(await goodSnapshot());
    assert.doesNotMatch(json, /secret|TTL|priya/i);
  });

  it('of another file size is read again', async () => {
    const snapshot = await goodSnapshot();
    const on = texts();
    const more = moment({ day: '2026-11-20' });
    on.files.set('2026-11.jsonl', logText([...facts, more]));
    const ledger = ledgerWith(snapshot, on);
    await ledger.refresh();
    assert.equal(ledger.standing.moments.get('2026-11-20'), 2);
    assert.deepEqual(on.reads, ['2026-11.jsonl']);
  });

  it('of another log says nothing about this one', async () => {
    const other = { ...(await goodSnapshot()), log: 'elsewhere' };
    const empty = new MemoryTexts();
    const ledger = ledgerWith(other, empty);
    await ledger.refresh();
    assert.equal(ledger.standing.focus, undefined);
    assert.equal(ledger.firstDay, undefined);
  });

  it('of another version is as good as none', async () => {
    for (const v of [0, 1, 2, 4, '3', null]) {
      assert.equal(readSnapshot({ ...(await goodSnapshot()), v }, undefined), undefined);
    }
    assert.equal(readSnapshot(await goodSnapshot(), 'elsewhere'), undefined);
    assert.ok(readSnapshot(await goodSnapshot(), 'memory'));
  });

  it('can be any JSON at all: nothing throws, and the answers are those of the log', async () => {
    const expected = await answersOf(ledgerWith(undefined));
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
        assert.deepEqual(await answersOf(ledgerWith(value)), expected);
      }),
      { seed, numRuns: 100 },
    );
  });

  it('can be broken in any place: nothing throws, and the answers are those of the log', async () => {
    const expected = await answersOf(ledgerWith(undefined));
    const whole = await goodSnapshot();
    const paths = pathsIn(whole).filter((path) => path.length > 0);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.jsonValue({ maxDepth: 1 }),
        async (path, value) => {
          const ledger = ledgerWith(withValue(whole, path, value));
          ledger.standing;
          ledger.firstDay;
          ledger.unreadable;
          ledger.snapshotSize;
          assert.deepEqual(
            await answersOf(ledger),
            expected,
            `${path.join('.')} = ${JSON.stringify(value)}`,
          );
        },
      ),
      { seed, numRuns: 300 },
    );
  });

  it('stays below its limit, and the newest files stay in it', () => {
    const files = new Map<string, FileDigest>();
    for (let year = 2016; year < 2026; year++) {
      for (let month = 1; month <= 12; month++) {
        const name = `${year}-${String(month).padStart(2, '0')}`;
        const days = Array.from(
          { length: 28 },
          (_, i) => `${name}-${String(i + 1).padStart(2, '0')}`,
        );
        const digest = digestOf(
          days.flatMap((day) => [...moments(1, { day }), ticked('a-task', day)]),
        );
        files.set(`${name}.jsonl`, { size: 100, unreadable: 0, ignored: 0, digest });
      }
    }
    const snapshot = writeSnapshot('/a/folder', files);
    const size = JSON.stringify(snapshot).length;
    assert.ok(size <= mostSnapshot, `${size}`);
    assert.ok(size > mostSnapshot * 0.9, `${size}`);
    const kept = Object.keys(snapshot.files);
    assert.ok(kept.length < files.size);
    assert.deepEqual(kept, [...files.keys()].reverse().slice(0, kept.length));
  });

  it('with files left out finds them again at the first refresh', async () => {
    const on = new MemoryTexts();
    on.files.set('2026-10.jsonl', logText([moment({ day: '2026-10-20' })]));
    on.files.set('2026-11.jsonl', logText([moment({ day: '2026-11-20' })]));
    const size = Buffer.byteLength(on.files.get('2026-11.jsonl') ?? '');
    const files = new Map([['2026-11.jsonl', { ...fileOf('2026-11-20'), size }]]);
    const ledger = ledgerWith(writeSnapshot('memory', files), on);
    await ledger.refresh();
    assert.deepEqual(on.reads, ['2026-10.jsonl']);
    assert.deepEqual(
      [...ledger.standing.moments],
      [
        ['2026-11-20', 1],
        ['2026-10-20', 1],
      ],
    );
  });

  it('is written once for many changes', async () => {
    const values = new MemoryValues();
    let times = 0;
    const later = new Later();
    const ledger = new Ledger({
      texts: texts(),
      values: {
        get: (key) => values.get(key),
        set: async (key, value) => {
          times++;
          await values.set(key, value);
        },
      },
      later: later.run,
    });
    for (const fact of moments(5)) await ledger.append([fact]);
    assert.equal(times, 0);
    later.doNow();
    assert.equal(times, 1);
    await ledger.append(moments(1));
    later.doNow();
    assert.equal(times, 2);
  });

  it('that cannot be written costs nothing else', async () => {
    const later = new Later();
    const ledger = new Ledger({
      texts: texts(),
      values: { get: () => undefined, set: () => Promise.reject(new Error('full')) },
      later: later.run,
    });
    await ledger.append(moments(1));
    later.doNow();
    assert.equal(await ledger.records(), facts.length + 1);
  });
});

type Path = readonly string[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsIn(child, [...path, key]))];
}

function withValue(whole: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(whole);
  let at = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = value;
  return copy;
}
