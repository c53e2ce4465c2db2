import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { addDays } from '../../src/core/day.ts';
import { localDay } from '../../src/core/localDay.ts';
import { logLines, run, summary } from './store.ts';

type Id = { readonly id: string };
type Argument = Readonly<Record<string, unknown>>;

const secret = 'Onyx-Heron-7731';
const today = (): string => localDay(Date.now(), undefined, '00:00');

/** What no field takes, whatever it is. */
const never = [null, true, 7.5, {}, [secret], () => secret];
const notNames = [
  ...never,
  '',
  'two words',
  '@x',
  '#x',
  'x'.repeat(41),
  'a\u202Eb',
  `${secret} ${secret}`,
];
const notDays = [
  ...never,
  '',
  secret,
  '2026-02-30',
  '2026-2-3',
  '1899-12-31',
  '10000-01-01',
  'today',
];
const notNotes = [...never, secret.repeat(20)];
const notOneOf = [...never, '', secret, 'HELD-BACK', 'toString', '__proto__'];

const momentFields = {
  kind: notOneOf,
  who: notNames,
  area: notNames,
  trigger: notOneOf,
  note: notNotes,
  day: notDays,
  onPurpose: [null, false, 7.5, {}, [secret], '', secret],
  level: [...never, 0, 8, '3', -1, Number.NaN],
  checkIn: notDays,
};

/** Awaits a refusal by a sentence that names the field and repeats nothing that was written. */
async function refused(command: string, argument: unknown, field: string): Promise<void> {
  const lines = (await logLines()).length;
  await assert.rejects(run(command, argument), (error: Error) => {
    const shown = `${command} ${field}: ${error.message}`;
    assert.ok(error.message.includes(field), shown);
    assert.match(error.message, /^["A-Z“].*\.$/s, shown);
    assert.ok(!error.message.includes(secret), shown);
    assert.ok(!/undefined|Cannot|not a function|\[object/.test(error.message), shown);
    return true;
  });
  assert.equal((await logLines()).length, lines, `${command} ${field} wrote something`);
}

/** A right argument with each field wrong in every way, and what else an object can have wrong. */
function itRefuses(
  command: string,
  right: () => Promise<Argument>,
  wrong: Readonly<Record<string, readonly unknown[]>>,
  required: readonly string[],
): void {
  for (const [field, values] of Object.entries(wrong)) {
    it(`${command}: ${field} in ${values.length} ways wrong`, async () => {
      const argument = await right();
      for (const value of values)
        await refused(command, { ...argument, [field]: value }, `"${field}"`);
    });
  }
  it(`${command}: nothing, no object, a field too few or too many`, async () => {
    const argument = await right();
    for (const field of required) {
      const { [field]: left, ...others } = argument;
      await refused(command, others, `"${field}"`);
      await refused(command, { ...others, [field]: undefined }, `"${field}"`);
    }
    await refused(
      command,
      { ...argument, [secret.slice(0, 4)]: secret },
      `"${secret.slice(0, 4)}"`,
    );
    for (const none of [null, 7, true, () => secret]) await refused(command, none, 'The argument');
    await refused(command, {}, `"${required[0]}"`);
  });
}

const logged = async (line = `a @jo #cache ${secret}`): Promise<string> =>
  (await run<Id>('logMoment', line)).id;

const newest = async (id: string) =>
  (await logLines())
    .filter((line) => line.id === id)
    .sort((a, b) => (String(a.rev) < String(b.rev) ? 1 : -1))[0];

describe('the delegation log with arguments', () => {
  // There is no log before something is in it.
  before(async () => void (await logged()));

  it('has every command that the manifest contributes', async () => {
    const extension = vscode.extensions.getExtension('big-steps.big-steps');
    const there = new Set(await vscode.commands.getCommands(true));
    const named: readonly { readonly command: string }[] =
      extension?.packageJSON.contributes.commands ?? [];
    assert.ok(named.length >= 31, `${named.length}`);
    for (const { command } of named) assert.ok(there.has(command), command);
  });

  describe('logMoment', () => {
    itRefuses('logMoment', async () => ({ kind: 'answered', note: secret }), momentFields, [
      'kind',
    ]);

    it('refuses a day that is still to come, and on purpose with giving room', async () => {
      await refused(
        'logMoment',
        { kind: 'asked', note: secret, day: addDays(today(), 1) },
        '"day"',
      );
      for (const kind of ['held-back', 'asked', 'handed-over', 'connected', 'backed', 'returned']) {
        await refused('logMoment', { kind, note: secret, onPurpose: true }, '"onPurpose"');
      }
    });

    it('takes everything that is right, and gives the id', async () => {
      const right = {
        kind: 'took-back',
        who: 'priya',
        area: 'cache',
        trigger: 'worry',
        note: 'ü'.repeat(280),
        day: addDays(today(), -400),
        onPurpose: 'nobody-else',
        level: 7,
        checkIn: addDays(today(), 400),
      };
      const result = await run<Id>('logMoment', right);
      assert.deepEqual(Object.keys(result), ['id']);
      const { v, id, rev, at, type, ...fields } = (await newest(result.id)) ?? {};
      assert.deepEqual(fields, right);
      assert.equal(type, 'moment');
    });
  });

  describe('editMoment', () => {
    const right = async () => ({ id: await logged() });
    itRefuses('editMoment', right, { id: [...never, '', secret], ...momentFields }, ['id']);

    it('refuses what would not fit with what is there', async () => {
      const id = await logged('a !incident prod');
      await refused('editMoment', { id, kind: 'asked' }, '"onPurpose"');
      await refused('editMoment', { id, day: addDays(today(), 1) }, '"day"');
    });

    it('moves a moment to another day and week, where it stays', async () => {
      const id = await logged('h');
      const day = addDays(today(), -21);
      assert.equal(await run('editMoment', { id, day }), undefined);
      await run('editMoment', { id, note: 'other words' });
      const line = await newest(id);
      assert.deepEqual([line?.day, line?.note, line?.kind], [day, 'other words', 'held-back']);
      assert.ok(!(await summary()).moments.some((moment) => moment.id === id));
    });
  });

  describe('deleteMoment', () => {
    it('refuses what names no moment', async () => {
      const { id: entry } = await run<Id>('writeEntry', { text: secret });
      for (const id of [...never, '', secret, entry, '0'.repeat(26)]) {
        await refused('deleteMoment', { id }, '"id"');
      }
      for (const none of [null, 7, true]) await refused('deleteMoment', none, 'The argument');
      await refused('deleteMoment', {}, '"id"');
    });

    it('deletes once, and Undo brings it back whole', async () => {
      const id = await logged();
      const before = await newest(id);
      assert.equal(await run('deleteMoment', { id }), undefined);
      await refused('deleteMoment', { id }, '"id"');
      await refused('recordOutcome', { id, outcome: 'worked' }, '"id"');
      assert.deepEqual(await run('undo', {}), { undone: 'moment' });
      const { rev, ...after } = (await newest(id)) ?? {};
      assert.deepEqual({ ...after, rev: before?.rev }, before);
    });
  });

  describe('recordOutcome', () => {
    itRefuses(
      'recordOutcome',
      async () => ({ id: await logged(), outcome: 'mixed' }),
      { id: [...never, '', secret], outcome: notOneOf, text: notNotes },
      ['id', 'outcome'],
    );

    it('keeps the answer, its line and its day, of every kind', async () => {
      for (const outcome of ['worked', 'mixed', 'didnt', 'soon']) {
        const id = await logged('t worked with it');
        assert.equal(
          await run('recordOutcome', { id, outcome, text: 'They found it.' }),
          undefined,
        );
        assert.deepEqual((await newest(id))?.outcome, {
          value: outcome,
          day: today(),
          text: 'They found it.',
        });
      }
    });

    it('puts a check-in that is due a week on with “soon”, and Undo puts it back', async () => {
      const { id } = await run<Id>('logMoment', { kind: 'handed-over', checkIn: today() });
      await run('recordOutcome', { id, outcome: 'soon' });
      assert.equal((await newest(id))?.checkIn, addDays(today(), 7));
      await run('undo', {});
      const line = await newest(id);
      assert.deepEqual([line?.checkIn, line?.outcome], [today(), undefined]);
    });
  });

  describe('setArea', () => {
    itRefuses(
      'setArea',
      async () => ({ area: 'release', successor: 'jo' }),
      {
        area: notNames,
        successor: notNames,
        level: momentFields.level,
        month: [...never, '', secret, '2026-13', '2026-1', '26-01', '2026-01-01'],
        state: notOneOf,
      },
      ['area'],
    );

    it('keeps what is not named, and the spelling that was first', async () => {
      await run('setArea', { area: 'Cache' });
      await run('setArea', { area: 'cache', successor: 'jo', level: 5, month: '2027-01' });
      assert.equal(await run('setArea', { area: 'CACHE', state: 'handing-over' }), undefined);
      const lines = (await logLines()).filter(({ type }) => type === 'area');
      const { area, successor, level, month, state } = lines.at(-1) ?? {};
      assert.deepEqual(
        [area, successor, level, month, state],
        ['Cache', 'jo', 5, '2027-01', 'handing-over'],
      );
      assert.deepEqual(lines[0]?.state, 'mine');
    });
  });

  describe('rows of the view, made up by somebody else', () => {
    it('open no dialog', async () => {
      for (const made of [
        { kind: 'moment', moment: null },
        { kind: 'moment', moment: { who: secret } },
        { kind: 'moment', moment: secret },
        { kind: 'moment' },
        { kind: 'group', who: secret },
        { kind: 'area', area: null },
      ]) {
        for (const command of ['editMoment', 'deleteMoment', 'recordOutcome']) {
          await refused(command, made, '"');
        }
        await refused('setArea', made, '"');
        await refused('forgetPerson', made, '"alias"');
      }
      await refused('setArea', { kind: 'area', area: 'cache' }, '"kind"');
    });
  });

  describe('forgetPerson', () => {
    itRefuses(
      'forgetPerson',
      async () => ({ alias: 'nobody-here', mode: 'blank' }),
      { alias: notNames, mode: notOneOf },
      ['alias', 'mode'],
    );

    /** Every file of the extension's own folders and of the workspace's, with its bytes. */
    const stored = async (): Promise<ReadonlyMap<string, Buffer>> => {
      const { log } = await run<{ readonly log: string }>('whereIsMyData', {});
      const workspace = join(log, '..', '..');
      const global = join(workspace, '..', '..', 'globalStorage', 'big-steps.big-steps');
      const found = new Map<string, Buffer>();
      for (const folder of [workspace, global]) {
        for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
          const path = join(file.parentPath, file.name);
          if (file.isFile()) found.set(path, await readFile(path));
        }
      }
      return found;
    };
    const filesWith = async (word: string): Promise<readonly string[]> =>
      [...(await stored())]
        .filter(([, bytes]) => bytes.toString('latin1').toLowerCase().includes(word))
        .map(([path]) => path);

    for (const mode of ['blank', 'erase'] as const) {
      it(`leaves no byte of the alias in any file, and Undo cannot bring it back (${mode})`, async () => {
        const alias = `qwx${mode}`;
        const { log } = await run<{ readonly log: string }>('whereIsMyData', {});
        const lines = (await logLines()).length;
        const kept = await logged(`h @jo told ${alias.toUpperCase()} and @${alias}, twice`);
        const theirs = await logged(`o @${alias} #cache the plan`);
        const edited = await logged(`q @${alias}`);
        await run('editMoment', { id: edited, who: 'jo' });
        const removed = await logged(`q @${alias}`);
        await run('deleteMoment', { id: removed });
        await run('recordOutcome', { id: kept, outcome: 'worked', text: `${alias} shipped` });
        await run('logMoment', { kind: 'handed-over', who: alias, day: addDays(today(), -70) });
        await run('setArea', { area: 'release', successor: alias, state: 'handing-over' });
        await run('writeEntry', { text: `What ${alias} saw.` });
        const drafts = join(log, '..', 'drafts');
        await mkdir(drafts, { recursive: true });
        const draft = join(drafts, `${theirs}.json`);
        await writeFile(draft, JSON.stringify({ id: theirs, text: `Began with ${alias}.` }));
        assert.ok((await filesWith(alias)).length >= 2);

        const result = await run<{ readonly records: number }>('forgetPerson', { alias, mode });
        // Five moments, the area and the entry: each once, however many revisions it has.
        assert.deepEqual(result, { records: 7 });
        assert.deepEqual(await filesWith(alias), []);
        assert.equal(JSON.parse(await readFile(draft, 'utf8')).text, 'Began with ….');
        assert.deepEqual(await run('undo', {}), { undone: undefined });
        assert.deepEqual(await filesWith(alias), []);

        const left = await newest(kept);
        assert.equal(left?.note, 'told … and …, twice');
        assert.equal(left?.who, 'jo');
        assert.deepEqual(left?.outcome, { value: 'worked', day: today(), text: '… shipped' });
        const blanked = await newest(theirs);
        assert.equal(
          mode === 'blank' ? blanked?.note : blanked,
          mode === 'blank' ? 'the plan' : undefined,
        );
        assert.equal(blanked?.who, undefined);
        assert.ok((await logLines()).length > lines);
        assert.deepEqual(await run('forgetPerson', { alias, mode }), { records: 0 });
      });
    }

    it('leaves everybody else as they were', async () => {
      const id = await logged('h @jo told joanna');
      assert.deepEqual(await run('forgetPerson', { alias: 'joan', mode: 'erase' }), { records: 0 });
      const line = await newest(id);
      assert.deepEqual([line?.who, line?.note], ['jo', 'told joanna']);
    });
  });
});
