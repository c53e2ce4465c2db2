import assert from 'node:assert/strict';
import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { addDays } from '../../src/core/day.ts';
import { localDay } from '../../src/core/localDay.ts';
import { logLines, run, summary } from './store.ts';
import { until } from './until.ts';

type Id = { readonly id: string };

const program = 'expert-to-leader';
const secret = 'Zebra-Quartz-0451';
const today = (): string => localDay(Date.now(), undefined, '00:00');

/** Awaits a refusal that names the field and repeats nothing that was written. */
async function refused(command: string, argument: unknown, names: RegExp): Promise<void> {
  await assert.rejects(run(command, argument), (error: Error) => {
    assert.match(error.message, names, `${command}: ${error.message}`);
    assert.ok(!error.message.includes(secret), `${command} repeats what was written`);
    return true;
  });
}

const moment = async (id: string) => (await summary()).moments.find((one) => one.id === id);
const practice = async (task: string, week?: string) =>
  (await summary(week)).practices.find((one) => one.task === task);

describe('commands with arguments', () => {
  before(async () => {
    const settings = vscode.workspace.getConfiguration('bigSteps');
    await settings.update('weekStartsOn', 'monday', vscode.ConfigurationTarget.Global);
  });

  describe('before there is anything', () => {
    it('says that nothing is there', async () => {
      const { moments, practices, purpose, intention, sentence } = await summary();
      assert.deepEqual(
        { moments, practices, purpose, intention },
        {
          moments: [],
          practices: [],
          purpose: undefined,
          intention: '',
        },
      );
      assert.equal(sentence, 'Nothing logged this week.');
    });

    it('refuses a purpose and a brake that belong to no program', async () => {
      await refused('setLine', { line: 'purpose', text: secret }, /program/);
      await refused('setLine', { line: 'brake', text: secret }, /program/);
    });
  });

  describe('logMoment', () => {
    it('takes the one-line grammar', async () => {
      const { id } = await run<Id>('logMoment', 'h @priya #cache let her pick the TTL');
      assert.deepEqual(await moment(id), {
        id,
        kind: 'held-back',
        day: today(),
        who: 'priya',
        area: 'cache',
        note: 'let her pick the TTL',
        text: '',
        onPurpose: false,
        outcome: undefined,
      });
    });

    it('takes fields', async () => {
      const day = addDays(today(), -1);
      const { id } = await run<Id>('logMoment', {
        kind: 'answered',
        who: 'jo',
        area: 'release',
        trigger: 'deadline',
        note: 'prod was down',
        day,
        onPurpose: 'incident',
        level: 3,
        checkIn: addDays(today(), 4),
      });
      const line = (await logLines()).find((one) => one.id === id);
      assert.equal(line?.type, 'moment');
      assert.equal(line?.trigger, 'deadline');
      assert.equal(line?.level, 3);
      assert.equal(line?.checkIn, addDays(today(), 4));
      assert.equal(line?.onPurpose, 'incident');
      assert.equal(line?.day, day);
    });

    it('gives every moment an id of its own when many come at once', async () => {
      const before = (await summary()).moments.length;
      const logged = await Promise.all(
        Array.from({ length: 20 }, (_, i) => run<Id>('logMoment', `q number ${i}`)),
      );
      assert.equal(new Set(logged.map(({ id }) => id)).size, 20);
      assert.equal((await summary()).moments.length, before + 20);
    });

    for (const [argument, names] of [
      [`x ${secret}`, /kind/],
      [`h L8 ${secret}`, /“L8”/],
      [`h ! ${secret}`, /“!”/],
      [`h ${secret.repeat(20)}`, /note/],
      [`h ${addDays(today(), 1)} ${secret}`, /still to come/],
      ['', /kind/],
      [{ note: secret }, /"kind"/],
      [{ kind: 'nothing', note: secret }, /"kind" takes one of held-back, /],
      [{ kind: 'held-back', note: secret.repeat(20) }, /"note"/],
      [{ kind: 'held-back', note: { secret } }, /"note"/],
      [{ kind: 'held-back', who: secret.replaceAll('-', ' ') }, /"who"/],
      [{ kind: 'held-back', day: addDays(today(), 1), note: secret }, /"day" lies in the future/],
      [{ kind: 'held-back', day: '2026-02-30', note: secret }, /"day"/],
      [{ kind: 'held-back', onPurpose: true, note: secret }, /"onPurpose"/],
      [{ kind: 'answered', onPurpose: 'because', note: secret }, /"onPurpose"/],
      [{ kind: 'held-back', level: 8, note: secret }, /"level"/],
      [{ kind: 'held-back', trigger: 'coffee', note: secret }, /"trigger"/],
      [{ kind: 'held-back', colour: secret }, /"colour"/],
      [null, /argument/i],
      [7, /argument/i],
      [[secret], /argument|"kind"/i],
    ] as const) {
      const shown = JSON.stringify(argument).replaceAll(secret, '…').slice(0, 60);
      it(`refuses ${shown}`, async () => {
        const before = (await logLines()).length;
        await refused('logMoment', argument, names);
        assert.equal((await logLines()).length, before, 'something was written');
      });
    }
  });

  describe('editMoment and deleteMoment', () => {
    it('changes the fields that are named and no other', async () => {
      const { id } = await run<Id>('logMoment', 'h @priya first words');
      await run('editMoment', { id, note: 'second words', area: 'api' });
      assert.deepEqual(await moment(id), {
        id,
        kind: 'held-back',
        day: today(),
        who: 'priya',
        area: 'api',
        note: 'second words',
        text: '',
        onPurpose: false,
        outcome: undefined,
      });
    });

    it('deletes, and says so when there is nothing to delete', async () => {
      const { id } = await run<Id>('logMoment', 'h');
      await run('deleteMoment', { id });
      assert.equal(await moment(id), undefined);
      await refused('deleteMoment', { id }, /"id"/);
      await refused('editMoment', { id, note: secret }, /"id"/);
    });

    it('refuses what does not fit together', async () => {
      const { id } = await run<Id>('logMoment', 'a !incident prod');
      await refused('editMoment', { id, kind: 'held-back', note: secret }, /"onPurpose"/);
      await refused('editMoment', { id, level: 'much', note: secret }, /"level"/);
      await refused('editMoment', { note: secret }, /"id"/);
      await refused('deleteMoment', { note: secret }, /"id"/);
      assert.equal((await moment(id))?.kind, 'answered');
    });
  });

  describe('chooseProgram', () => {
    it('begins on the day that is named, and never restarts', async () => {
      const start = addDays((await summary()).first, -14);
      await run('chooseProgram', { id: program, start });
      assert.equal((await summary()).place, 'See the other job, third week');
      await run('chooseProgram', { id: program });
      await run('chooseProgram', { id: program, start: today() });
      assert.equal((await summary()).place, 'See the other job, third week');
    });

    it('puts another one in focus and comes back to the first as it was', async () => {
      await run('chooseProgram', { id: 'questions-first' });
      // Its first week is said in a line of its own.
      assert.equal((await summary()).place, 'Catch the answer reflex');
      await run('chooseProgram', { id: program });
      assert.equal((await summary()).place, 'See the other job, third week');
    });

    it('refuses what is no program', async () => {
      await refused('chooseProgram', { id: 'no-such-program' }, /"id"/);
      await refused('chooseProgram', { id: program, start: 'soon' }, /"start"/);
      await refused('chooseProgram', {}, /"id"/);
    });
  });

  describe('setTask', () => {
    it('sets every state for the running period', async () => {
      const set = (state: string, more = {}) =>
        run('setTask', { program, task: 'seat-check', state, ...more });
      await set('practised');
      assert.equal((await practice('seat-check'))?.box, true);
      await set('partly');
      assert.deepEqual(
        [(await practice('seat-check'))?.box, (await practice('seat-check'))?.detail],
        [false, 'partly'],
      );
      await set('skipped', { reason: 'on leave' });
      assert.equal((await practice('seat-check'))?.detail, 'skipped: on leave');
      await set('open');
      assert.deepEqual(await practice('seat-check').then((one) => [one?.state, one?.detail]), [
        'open',
        '',
      ]);
    });

    it('belongs to the period of the day that is named', async () => {
      const { first, previous } = await summary();
      const day = addDays(first, -1);
      await run('setTask', { program, task: 'seat-check', state: 'practised', day });
      assert.equal((await practice('seat-check', previous))?.box, true);
      assert.equal((await practice('seat-check'))?.box, false);
    });

    it('refuses what it does not know', async () => {
      const state = 'practised';
      await refused('setTask', { program: 'no', task: 'seat-check', state }, /"program"/);
      await refused('setTask', { program, task: 'no', state }, /"task"/);
      await refused('setTask', { program, task: 'seat-check', state: 'done' }, /"state"/);
      await refused('setTask', { program, task: 'seat-check' }, /"state"/);
      // Only the tree's own rows ask; whoever else names a row has forgotten the fields.
      for (const row of [null, 7, secret, {}]) {
        await refused('setTask', { row }, /"program"/);
        await refused('setStep', { row }, /"program"/);
        await refused('setLine', { row }, /"line"/);
      }
      await refused('setTask', { program, task: 'seat-check', state, reason: 7 }, /"reason"/);
      const day = addDays(today(), 1);
      await refused('setTask', { program, task: 'seat-check', state, day }, /"day"/);
    });
  });

  describe('setStep', () => {
    it('keeps the answer, and opens the step again', async () => {
      const text = 'I am here so that they decide well.';
      await run('setStep', { program, step: 'picture', state: 'reached', text });
      const line = (await logLines()).findLast((one) => one.type === 'step');
      assert.deepEqual([line?.step, line?.state, line?.text], ['picture', 'reached', text]);
      const { next } = await summary();
      assert.deepEqual((await summary(next)).practices, [], 'a week ahead is empty');
      await run('setStep', { program, step: 'picture', state: 'open' });
      assert.equal((await logLines()).findLast((one) => one.type === 'step')?.state, 'open');
    });

    it('refuses what it does not know', async () => {
      const state = 'reached';
      await refused(
        'setStep',
        { program: 'no', step: 'picture', state, text: secret },
        /"program"/,
      );
      await refused('setStep', { program, step: 'no', state, text: secret }, /"step"/);
      await refused('setStep', { program, step: 'picture', state: 'x', text: secret }, /"state"/);
      await refused('setStep', { program, step: 'picture', state, text: '' }, /"text"/);
    });
  });

  describe('setLine', () => {
    it('shows the purpose in my words', async () => {
      await run('setLine', { line: 'purpose', text: 'They ship without asking me' });
      assert.equal((await summary()).purpose, 'They ship without asking me');
      await run('setLine', { line: 'brake', text: 'If I know it, then I ask first' });
    });

    it('means the next week unless one is named, and each week has one', async () => {
      const { week, next } = await summary();
      await run('setLine', { line: 'intention', text: 'ask before I answer' });
      assert.equal((await summary()).intention, 'ask before I answer');
      await run('setLine', { line: 'intention', text: 'count to five', week: next });
      assert.equal((await summary()).intention, 'count to five');
      assert.equal((await summary(next)).lastIntention?.text, 'count to five');
      await run('setLine', { line: 'intention', text: 'for this one', week });
      assert.equal((await summary()).lastIntention?.text, 'for this one');
    });

    it('refuses what it does not know', async () => {
      await refused('setLine', { line: 'motto', text: secret }, /"line"/);
      await refused('setLine', { line: 'purpose', text: '  ' }, /"text"/);
      await refused('setLine', { line: 'purpose' }, /"text"/);
      await refused('setLine', { line: 'intention', text: secret, week: '2025-W53' }, /"week"/);
    });
  });

  describe('weeklySummaryData', () => {
    it('answers for past, present and coming weeks, and is the same each time', async () => {
      const now = await summary();
      assert.equal(now.time, 'this');
      assert.ok(now.first <= today() && today() <= now.last);
      assert.equal(now.bars.length, 12);
      assert.equal(now.bars.at(-1)?.week, now.week);
      assert.equal((await summary(now.previous)).time, 'past');
      assert.equal((await summary(now.next)).time, 'ahead');
      assert.deepEqual((await summary('2041-W07')).moments, []);
      assert.deepEqual((await summary('1999-W52')).moments, []);
      assert.deepEqual(await summary(now.week), now);
    });

    for (const week of ['2025-W53', '2026-W00', '2026-W60', '2026-47', '', 7, null, '0001-W01']) {
      it(`refuses the week ${JSON.stringify(week)}`, () =>
        refused('weeklySummaryData', { week }, /"week"/));
    }

    it('refuses what is no argument', async () => {
      await refused('weeklySummaryData', '2026-W47', /argument/i);
      await refused('weeklySummaryData', { weeks: secret }, /"weeks"/);
    });
  });

  describe('closeWeek and openWeeklySummary', () => {
    it('closes the week that is named', async () => {
      const { week, previous } = await summary();
      await run('closeWeek', { week: previous });
      assert.equal((await summary(previous)).closed, true);
      assert.equal((await summary(week)).closed, false);
      await refused('closeWeek', { week: 'last' }, /"week"/);
    });

    it('opens one page, however often', async () => {
      const { week, previous } = await summary();
      await run('openWeeklySummary', { week: previous });
      await run('openWeeklySummary', { week });
      await run('openWeeklySummary', {});
      await until(() => tabs('bigSteps.weeklySummary').length > 0);
      assert.equal(tabs('bigSteps.weeklySummary').length, 1);
      await refused('openWeeklySummary', { week: '2026-W99' }, /"week"/);
    });
  });

  describe('writeEntry and openJournal', () => {
    it('writes an entry without opening the page', async () => {
      const day = addDays(today(), -1);
      const { week } = await summary();
      const seen = (await summary()).moments[0]?.id;
      assert.ok(seen);
      const text = 'What I saw.\nIn two lines.';
      const { id } = await run<Id>('writeEntry', {
        text,
        day,
        week,
        task: 'seat-check',
        moments: [seen],
      });
      const line = (await logLines()).find((one) => one.id === id);
      assert.deepEqual(
        [line?.text, line?.day, line?.week, line?.task, line?.program, line?.moments],
        [text, day, week, 'seat-check', program, [seen]],
      );
      assert.equal(tabs('bigSteps.journal').length, 0);
    });

    it('refuses an entry that cannot be, and never repeats it', async () => {
      const future = addDays(today(), 1);
      await refused('writeEntry', { text: ' ' }, /"text"/);
      await refused('writeEntry', { text: { secret } }, /"text"/);
      await refused('writeEntry', secret, /argument/i);
      await refused('writeEntry', { text: secret, day: future }, /"day"/);
      await refused('writeEntry', { text: secret, task: 'no' }, /"task"/);
      await refused('writeEntry', { text: secret, week: 'x' }, /"week"/);
      await refused('writeEntry', { text: secret, moments: 'x' }, /"moments"/);
      await refused('writeEntry', { text: secret, mood: 'x' }, /"mood"/);
    });

    it('opens one journal at a day, a week, a task and an entry', async () => {
      const { week } = await summary();
      const { id: entry } = await run<Id>('writeEntry', { text: 'to open' });
      for (const place of [
        { day: today() },
        { week },
        { task: 'seat-check' },
        { task: `${program}/seat-check` },
        { entry },
      ]) {
        await run('openJournal', place);
        await until(() => tabs('bigSteps.journal').length > 0);
        assert.equal(tabs('bigSteps.journal').length, 1, JSON.stringify(place));
      }
    });

    it('refuses a place that is none', async () => {
      await refused('openJournal', {}, /"day", "week", "task" or "entry"/);
      await refused('openJournal', { day: today(), task: 'seat-check' }, /"day"/);
      await refused('openJournal', { day: 'today' }, /"day"/);
      await refused('openJournal', { week: '2025-W53' }, /"week"/);
      await refused('openJournal', { task: 'no' }, /"task"/);
      await refused('openJournal', { entry: 'no-such-entry' }, /"entry"/);
    });
  });

  describe('whereIsMyData', () => {
    it('names the folder and counts what is there', async () => {
      const place = await run<Readonly<Record<string, unknown>>>('whereIsMyData', {});
      assert.deepEqual(Object.keys(place).sort(), [
        'backups',
        'log',
        'records',
        'snapshotBytes',
        'unreadable',
      ]);
      assert.ok(Number(place.records) > 20);
      assert.ok(Number(place.snapshotBytes) > 100);
      assert.equal(place.unreadable, 0);
      assert.ok(
        (await readdir(String(place.log))).some((name) => /^\d{4}-\d{2}\.jsonl$/.test(name)),
      );
    });
  });

  describe('undo', () => {
    it('takes back one act after the other, newest first', async () => {
      const { id } = await run<Id>('logMoment', 'h first');
      await run('editMoment', { id, note: 'second' });
      await run('deleteMoment', { id });
      await run('setTask', { program, task: 'own-words', state: 'practised' });
      assert.deepEqual(await run('undo', {}), { undone: 'task' });
      assert.equal((await practice('own-words'))?.box, false);
      assert.deepEqual(await run('undo', {}), { undone: 'moment' });
      assert.equal((await moment(id))?.note, 'second');
      assert.deepEqual(await run('undo', {}), { undone: 'moment' });
      assert.equal((await moment(id))?.note, 'first');
      assert.deepEqual(await run('undo', {}), { undone: 'moment' });
      assert.equal(await moment(id), undefined);
    });

    it('leaves alone what another window has changed since, and says so', async () => {
      const { id } = await run<Id>('logMoment', 'h mine');
      const { log } = await run<{ readonly log: string }>('whereIsMyData', {});
      const mine = (await logLines()).find((one) => one.id === id);
      const rev = `${String(mine?.rev).slice(0, -4)}ZZZZ`;
      assert.ok(rev > String(mine?.rev));
      const theirs = `${JSON.stringify({ ...mine, rev, note: secret })}\n`;
      const file = (await readdir(log))
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .at(-1);
      await appendFile(join(log, file ?? ''), theirs);
      await refused('undo', {}, /another window/i);
      assert.equal((await moment(id))?.note, secret);
    });

    it('gets back to an empty store, and then has nothing to take back', async () => {
      let acts = 0;
      for (;;) {
        const { undone } = await run<{ readonly undone?: string }>('undo', {});
        if (undone === undefined) break;
        acts += 1;
      }
      assert.ok(acts > 30, `${acts} acts`);
      const { moments, purpose, practices, intention } = await summary();
      // What the other window has changed is its own.
      assert.deepEqual(
        moments.map(({ note }) => note),
        [secret],
      );
      assert.deepEqual([purpose, practices, intention], [undefined, [], '']);
      const { records } = await run<{ readonly records: number }>('whereIsMyData', {});
      assert.equal(records, 1);
    });
  });
});

function tabs(viewType: string): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType),
    );
}
