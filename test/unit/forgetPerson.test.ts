import assert from 'node:assert/strict';
import { appendFileSync, closeSync, openSync, writeSync } from 'node:fs';
import { appendFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { isDeletion, type Moment, type StoredFact } from '../../src/core/fact.ts';
import { isMarkName } from '../../src/core/momentLine.ts';
import { withoutWord } from '../../src/core/withoutWord.ts';
import { FileTexts } from '../../src/host/storage/fileTexts.ts';
import { LogPlace } from '../../src/host/storage/logPlace.ts';
import { type ForgetMode, forgetInDraft, forgetInLog } from '../../src/ledger/forgetPerson.ts';
import { idMaker } from '../../src/ledger/newId.ts';
import { readLog } from '../../src/ledger/readLog.ts';
import { UndoRefused } from '../../src/ledger/recorder.ts';
import { seed } from './anyFact.ts';
import { beforeFileCall } from './beforeFileCall.ts';
import {
  deleted,
  entry,
  idOn,
  line,
  logText,
  moment,
  nextRev,
  revised,
  taskSet,
  today,
} from './facts.ts';
import { removeTempFolders, tempFolder } from './tempFolder.ts';
import { allFacts, openWindow } from './window.ts';

const modes: readonly ForgetMode[] = ['blank', 'erase'];

/** Forgets in a text; the new revisions are newer than all that the tests make. */
function forget(text: string, alias: string, mode: ForgetMode = 'blank') {
  const found = new Set<string>();
  const newId = idMaker(
    () => Date.UTC(2030, 0, 1),
    (count) => new Uint8Array(count),
  );
  return { text: forgetInLog(text, alias, mode, newId, found), found: [...found] };
}

const linesOf = (text: string) => text.split('\n').filter((one) => one !== '');
const factsOf = (text: string) => linesOf(text).map((one) => JSON.parse(one));
const head = (id = idOn(today)) => ({
  v: 1,
  id,
  rev: nextRev(),
  at: `${today}T12:00:00Z`,
  day: today,
});

describe('forgetting a person in the text of a log', () => {
  it('takes the name out of a moment and out of every kind of words', () => {
    const facts: readonly object[] = [
      moment({
        who: 'Priya',
        note: 'priya asked; I told PRIYA, @priya and “priya”.',
        grows: 'Priya’s name on a design',
        outcome: { value: 'worked', day: today, text: 'priya shipped' },
      }),
      entry({ text: 'Saw priya.\nThen priya again.', prompt: 'What did priya do?' }),
      line({ text: 'On Wednesday priya comes first' }),
      taskSet('t', today, { reason: 'priya on leave' }),
      { ...head(), type: 'area', area: 'cache', successor: 'priya', state: 'handing-over' },
      { ...head(), type: 'area', area: 'priya', state: 'mine' },
      { ...head(), type: 'person', who: 'priya', wants: 'to lead' },
      { ...head(), type: 'assessment', program: 'p', answers: { one: 4, two: 'priya, mostly' } },
      { ...head(), v: 2, type: 'feedback', from: 'x', words: [{ said: 'priya did' }] },
    ];
    const { text, found } = forget(
      facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''),
      'priya',
    );
    assert.doesNotMatch(text, /priya/i);
    assert.equal(found.length, facts.length);
    const [first, second, , , area, named, person, assessment, later] = factsOf(text);
    assert.equal(first.note, '… asked; I told …, … and “…”.');
    assert.equal('who' in first, false);
    assert.equal(first.outcome.text, '… shipped');
    assert.equal(second.text, 'Saw ….\nThen … again.');
    assert.equal('successor' in area, false);
    assert.equal(named.area, '…');
    assert.equal(person.deleted, true);
    assert.equal(assessment.answers.two, '…, mostly');
    assert.equal(later.words[0].said, '… did');
    assert.equal(readLog(text).unreadable, 0);
    assert.equal(readLog(text).newest.size, facts.length - 1);
  });

  it('leaves other people, and words that only hold the letters, as they are', () => {
    const text = logText([
      moment({ who: 'jo', note: 'ann asked, and Joanna; banana @anna-b', area: 'planning' }),
      moment({ who: 'ann-b', note: 'nothing' }),
    ]);
    const { text: after, found } = forget(text, 'an');
    assert.equal(after, text);
    assert.deepEqual(found, []);
    assert.equal(forget(text, 'joann').text, text);
  });

  it('takes a name of one letter out of its fields and after @, not out of every sentence', () => {
    const text = logText([moment({ who: 'a', note: 'a plan with @a' })]);
    assert.equal(factsOf(forget(text, 'a').text)[0].note, 'a plan with …');
    assert.equal('who' in factsOf(forget(text, 'a').text)[0], false);
  });

  it('takes nothing for words that is none: a person may be called like a kind', () => {
    const fact = moment({ kind: 'asked', who: 'asked', trigger: 'asked', note: 'I asked why' });
    const [after] = factsOf(forget(logText([fact]), 'asked').text);
    assert.deepEqual(
      [after.kind, after.trigger, after.who, after.note],
      ['asked', 'asked', undefined, 'I … why'],
    );
    assert.equal(readLog(forget(logText([fact]), 'moment').text).newest.size, 1);
  });

  it('erases every record that ever had the name, and blanks those that mention it', () => {
    const before = moment({ who: 'priya', note: 'first' });
    const after = revised(before, { who: 'jo' });
    const mention = entry({ text: 'priya and jo' });
    const other = moment({ who: 'jo' });
    const { text, found } = forget(logText([before, mention, after, other]), 'priya', 'erase');
    assert.deepEqual(
      factsOf(text).map(({ id }) => id),
      [mention.id, other.id],
    );
    assert.deepEqual(found.sort(), [before.id, mention.id].sort());
  });

  it('gives the newest line a newer revision, though only an older one had the name', () => {
    const first = moment({ who: 'priya', note: 'n' });
    const second = revised(first, { who: undefined });
    const gone = deleted(first);
    for (const newest of [second, gone]) {
      const [older, newer, ...others] = factsOf(forget(logText([first, newest]), 'priya').text);
      assert.deepEqual(others, []);
      assert.equal(older.rev, first.rev);
      assert.ok(newer.rev > newest.rev);
      assert.deepEqual({ ...newer, rev: newest.rev }, JSON.parse(JSON.stringify(newest)));
    }
  });

  it('finds a name whose accents are stored in the other way', () => {
    const text = logText([moment({ who: 'Jose\u0301', note: 'told Jose\u0301 and JOSÉ' })]);
    const [after] = factsOf(forget(text, 'josé').text);
    assert.deepEqual([after.who, after.note], [undefined, 'told … and …']);
  });

  it('takes the name out of lines that cannot be read', () => {
    const whole = JSON.stringify(moment({ who: 'priya', note: 'priya says' }));
    const torn = `${whole.slice(0, -8)}\nnot json about priya\n{"who":"priya"}\n"priya"`;
    for (const mode of modes) assert.doesNotMatch(forget(torn, 'priya', mode).text, /priya/);
    assert.ok(!forget('{"v":1,"id":"x","who":"j","no', 'j').text.includes('"j"'));
    assert.ok(!forget('{"v":1,"note":"x a\\"b y","who":"a\\"b","no', 'a"b').text.includes('a\\"b'));
  });

  it('finds nothing of the alias left in any log, and finds nothing to do the second time', () => {
    const anyAlias = fc
      .oneof(
        fc.constantFrom(
          'priya',
          'Zoë',
          'jo.b',
          'a-b',
          'x+y',
          '(ab)',
          'a"b',
          'a\\b',
          '李雷',
          'j$',
          '…ab',
        ),
        // Of plain letters alone it may be part of a field's name, which is none of its business.
        fc
          .string({ unit: 'grapheme', minLength: 2, maxLength: 12 })
          .filter((name) => !/^[ -~]*$/.test(name)),
      )
      .filter((name) => isMarkName(name) && [...name].length > 1);
    const scenario = anyAlias.chain((alias) => {
      // Words that share no letters with the alias, so that what is left of it is left by mistake.
      const other = fc
        .constantFrom('Wort', '詞', '42', '“x”', '·', 'ſ', '𝒳')
        .filter((word) => !shares(word, alias));
      const spelt = fc.constantFrom(alias, `@${alias}`);
      const words = fc.array(fc.oneof(other, spelt), { maxLength: 6 }).map((all) => all.join(' '));
      const who = fc.option(fc.oneof(fc.constant(alias), other), { nil: undefined });
      const fact: fc.Arbitrary<StoredFact> = fc.oneof(
        fc
          .record({ who, note: words, grows: words, text: words })
          .map(({ text, ...more }) =>
            moment({ ...more, outcome: { value: 'mixed', day: today, text } }),
          ),
        words.map((text) => entry({ text, prompt: text })),
        words.map((text) => line({ text })),
        words.map((reason) => taskSet('t', today, { reason })),
        fc
          .record({ who: spelt.map((name) => name.replace('@', '')), wants: words })
          .map((more) => ({ ...head(), type: 'person', ...more }) as StoredFact),
        who.map(
          (successor) =>
            ({ ...head(), type: 'area', area: 'q', state: 'mine', successor }) as StoredFact,
        ),
      );
      const edit = fc.tuple(fact, who, fc.boolean(), fc.nat(400));
      return fc.tuple(fc.constant(alias), fc.array(edit, { maxLength: 12 }));
    });
    fc.assert(
      fc.property(scenario, fc.constantFrom(...modes), ([alias, edits], mode) => {
        const lines = edits.flatMap(([fact, who, isGone, cut]) => {
          const newer = isGone
            ? deleted(fact)
            : revised(fact as Moment, fact.type === 'moment' ? { who } : {});
          const whole = JSON.stringify(fact);
          // Now and then another process died within a line.
          return [
            ...(cut < whole.length ? [whole.slice(0, cut)] : []),
            whole,
            JSON.stringify(newer),
          ];
        });
        const before = lines.map((one) => `${one}\n`).join('');
        const { text, found } = forget(before, alias, mode);
        const bare = JSON.stringify(alias).slice(1, -1);
        for (const spelling of [alias, bare]) {
          assert.equal(Buffer.from(text).includes(Buffer.from(spelling)), false, text);
        }
        assert.deepEqual(forget(text, alias, mode), { text, found: [] });
        // Who is not concerned stays as it was, in every byte.
        const kept = new Set(linesOf(text));
        for (const one of linesOf(before)) {
          const id = idIn(one);
          if (id !== undefined && !found.includes(id)) assert.ok(kept.has(one), one);
        }
        const were = readLog(before);
        const are = readLog(text);
        for (const [id, fact] of were.newest) {
          const now = are.newest.get(id);
          if (!now) assert.ok(mode === 'erase' && found.includes(id));
          else if (found.includes(id)) assert.ok(now.rev > fact.rev);
          else assert.deepEqual(now, fact);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it('takes @alias out of a sentence, and the bare word from two letters on', () => {
    assert.equal(withoutWord('@j and j', 'j'), '… and j');
    assert.equal(withoutWord('@jo, jo_b, jo1, jo’s, Jo.', 'jo'), '…, jo_b, jo1, …’s, ….');
  });
});

/** The id of a line that is whole. */
function idIn(text: string): string | undefined {
  try {
    return JSON.parse(text).id;
  } catch {
    return undefined;
  }
}

const shares = (word: string, alias: string) =>
  [...word.normalize('NFD').toLowerCase()].some((letter) =>
    alias.normalize('NFD').toLowerCase().includes(letter),
  );

describe('forgetting a person in the text of a draft', () => {
  const draft = (text: string) =>
    JSON.stringify({ id: 'a', text, task: 'priya', prompt: 'priya?' });

  it('takes the name out of its words, at the beginning of a line too', () => {
    assert.deepEqual(JSON.parse(forgetInDraft(draft('first\nPriya\t@priya'), 'priya')), {
      id: 'a',
      text: 'first\n…\t…',
      task: 'priya',
      prompt: '…?',
    });
  });

  it('takes no key of the draft for a word', () => {
    for (const alias of ['text', 'id', 'task']) {
      const json = draft(`about ${alias}`);
      assert.equal(JSON.parse(forgetInDraft(json, alias)).text, 'about …');
      assert.equal(JSON.parse(forgetInDraft(json, alias)).id, 'a');
    }
  });

  it('finds it in a draft that is torn', () => {
    const torn = draft('first\nPriya and\tpriya').slice(0, -40);
    assert.doesNotMatch(forgetInDraft(torn, 'priya'), /priya/i);
  });

  it('leaves a draft without the name letter for letter as it was', () => {
    const json = draft('jo, “quoted” \u2028 …');
    assert.equal(forgetInDraft(json, 'sam'), json);
  });
});

describe('forgetting a person on the disk', () => {
  const name = '2026-11.jsonl';
  let path = '';
  let texts: () => FileTexts;
  beforeEach(async () => {
    const folder = await tempFolder();
    path = join(folder, 'own', 'log', name);
    texts = () =>
      new FileTexts(
        new LogPlace({
          global: join(folder, 'global'),
          own: join(folder, 'own'),
          separate: () => false,
        }),
      );
    await mkdir(join(folder, 'own', 'log'), { recursive: true });
  });
  afterEach(removeTempFolders);
  const onDisk = () => readFile(path, 'utf8');

  it('rewrites the file beside itself and leaves nothing there but it', async () => {
    await writeFile(path, 'a b a\n');
    await texts().rewrite(name, (text) => text.replaceAll('a', 'cc'));
    assert.equal(await onDisk(), 'cc b cc\n');
    assert.deepEqual(await texts().names(), [name]);
    assert.equal((await stat(path)).mode & 0o077, 0);
  });

  it('touches no file in which nothing changes', async () => {
    await writeFile(path, 'a\n');
    const { ino } = await stat(path);
    await texts().rewrite(name, (text) => text);
    assert.equal((await stat(path)).ino, ino);
  });

  it('loses nothing that another process appends while it reads, or after it was renamed over', async () => {
    await writeFile(path, 'a\n');
    const theirs = openSync(path, 'a');
    const restore = await beforeFileCall('stat', async () => {
      writeSync(theirs, 'after a\n');
    });
    let first = true;
    await texts().rewrite(name, (text) => {
      if (first) appendFileSync(path, 'during a\n');
      first = false;
      return text.replaceAll('a', 'x');
    });
    restore();
    closeSync(theirs);
    assert.deepEqual(linesOf(await onDisk()), ['x', 'during x', 'xfter x']);
  });

  it('loses nothing of it though a line was torn within a character', async () => {
    const torn = Buffer.from('a\nü').subarray(0, 3);
    await writeFile(path, torn);
    let first = true;
    await texts().rewrite(name, (text) => {
      if (first) appendFileSync(path, '\nduring\n');
      first = false;
      return text.replaceAll('a', 'xxx');
    });
    assert.ok(linesOf(await onDisk()).includes('during'), await onDisk());
    assert.ok(linesOf(await onDisk()).includes('xxx'));
  });

  it('gives the file another size though as many bytes went as came, so that windows look', async () => {
    const [here, there] = [openWindow(texts()), openWindow(texts())];
    const fact = await here.recorder.add({ type: 'entry', text: 'with abc' });
    await there.ledger.refresh();
    const { size } = await stat(path);
    await here.ledger.rewrite((text) => text.replaceAll('abc', '…'));
    assert.notEqual((await stat(path)).size, size);
    await there.ledger.refresh();
    assert.equal(
      ((await there.ledger.find(fact.id)) as { text?: string } | undefined)?.text,
      'with …',
    );
  });

  it('is noticed by every window though the log itself never held the name', async () => {
    const [here, there] = [openWindow(texts()), openWindow(texts())];
    await here.recorder.add({ type: 'entry', text: 'about nobody' });
    await there.ledger.refresh();
    const { count } = there.changes;
    await forgetIn(here, 'blank');
    await there.ledger.refresh();
    assert.equal(there.changes.count, count + 1);
    assert.equal(there.ledger.unreadable.length, 0);
  });

  /** What `Forget Person` does with the log and Undo. */
  const forgetIn = async (
    { ledger, recorder }: ReturnType<typeof openWindow>,
    mode: ForgetMode,
  ) => {
    recorder.forgetActs();
    await ledger.rewrite((text) =>
      forgetInLog(text, 'priya', mode, (after) => recorder.newId(after), new Set()),
    );
  };

  for (const mode of modes) {
    it(`cannot be taken back in this window (${mode})`, async () => {
      const here = openWindow(texts());
      const one = await here.recorder.add({ type: 'moment', kind: 'asked', who: 'priya' });
      await here.recorder.revise(one, { who: 'jo' });
      await forgetIn(here, mode);
      assert.equal(here.recorder.newestAct, undefined);
      assert.equal(await here.recorder.undo(), undefined);
      assert.doesNotMatch(await onDisk(), /priya/);
    });

    it(`is not undone by another window, whatever it did there (${mode})`, async () => {
      const [here, there] = [openWindow(texts()), openWindow(texts())];
      const held: Pick<Moment, 'type' | 'kind' | 'who' | 'note'> = {
        type: 'moment',
        kind: 'asked',
        who: 'priya',
      };
      const added = await there.recorder.add(held);
      const edited = await there.recorder.add(held);
      await there.recorder.revise(edited, { who: 'jo' });
      const removed = await there.recorder.add(held);
      await there.recorder.remove(removed);
      await there.recorder.revise(added, { note: 'n' });
      here.clock.now += 5000;
      await forgetIn(here, mode);
      for (let acts = 0; there.recorder.newestAct; acts++) {
        assert.ok(acts < 10);
        await assert.rejects(there.recorder.undo(), UndoRefused);
      }
      assert.doesNotMatch(await onDisk(), /priya/);
      const left = await allFacts(there.ledger);
      assert.equal(left.length, mode === 'erase' ? 0 : 2);
      assert.ok(left.every((fact) => isDeletion(fact) || !JSON.stringify(fact).includes('priya')));
    });
  }

  it('goes through every month, and through no other file of the folder', async () => {
    const old = join(path, '..', '2025-03.jsonl');
    const other = join(path, '..', 'README.txt');
    await appendFile(old, logText([moment({ who: 'priya', day: '2025-03-03' })]));
    await appendFile(path, logText([moment({ note: 'priya' })]));
    await appendFile(other, 'priya');
    await forgetIn(openWindow(texts()), 'blank');
    assert.doesNotMatch((await readFile(old, 'utf8')) + (await onDisk()), /priya/);
    assert.equal(await readFile(other, 'utf8'), 'priya');
  });
});
