import { join } from 'node:path';
import type { Calendar } from '../../src/core/calendar.ts';
import { DayTurn } from '../../src/core/dayTurn.ts';
import { digestOf } from '../../src/core/digest.ts';
import { localDay } from '../../src/core/localDay.ts';
import { standingOf } from '../../src/core/standing.ts';
import { weekOf } from '../../src/core/week.ts';
import { Library } from '../../src/host/authoring/library.ts';
import { Overview } from '../../src/host/overview.ts';
import { FileTexts } from '../../src/host/storage/fileTexts.ts';
import { LogPlace } from '../../src/host/storage/logPlace.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { fileOfId } from '../../src/ledger/logFiles.ts';
import { readLog } from '../../src/ledger/readLog.ts';
import { fewAndMany, manyMoments, tenYears, writeLog } from './manyMoments.ts';
import { interleave, type Ratio, ratioOf, timeOf } from './ratio.ts';

const now = Date.parse('2026-11-25T18:00:00Z');
const calendar: Calendar = { today: localDay(now, undefined, '00:00'), weekStart: 'monday' };

/** The log and the summary in this Node, without an editor. `scratch` is an empty folder. */
export async function ledgerRatios(scratch: string): Promise<readonly Ratio[]> {
  return [await rebuild(), await summary(scratch)];
}

/** Everything anew from the log, against parsing its lines: both from memory, the disk left out. */
async function rebuild(): Promise<Ratio> {
  const moments = manyMoments({ count: 50_000, from: now - tenYears, to: now });
  const texts = [...Map.groupBy(moments, ({ id }) => fileOfId(id)).values()].map((facts) =>
    facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''),
  );
  const taken = await interleave(
    {
      parse: () =>
        timeOf(() => {
          for (const text of texts) {
            for (const line of text.split('\n')) if (line !== '') JSON.parse(line);
          }
        }),
      rebuild: () =>
        timeOf(() => standingOf(texts.map((text) => digestOf(readLog(text).newest.values())))),
    },
    11,
  );
  return ratioOf(
    'reading a log of 50,000 anew / JSON.parse of its lines',
    2,
    taken.rebuild,
    taken.parse,
  );
}

/** The summary of a week, from an open window's log: the same weeks, with and without years before. */
async function summary(scratch: string): Promise<Ratio> {
  const roots = { few: join(scratch, 'few'), many: join(scratch, 'many') };
  const { few, many } = fewAndMany(500, 84, now);
  await writeLog(roots.few, few);
  await writeLog(roots.many, many);
  const clock = {
    now: () => now,
    calendar: () => calendar,
    stamp: () => ({ at: '', day: '' }),
    dayTurn: new DayTurn(() => calendar.today),
  };
  const measure = async (root: string) => {
    const texts = new FileTexts(new LogPlace({ global: root, own: root, separate: () => true }));
    const values = { get: () => undefined, set: async () => {} };
    const ledger = new Ledger({ texts, values, later: () => {} });
    const overview = new Overview(ledger, new Library(join(scratch, 'programs')), clock);
    const week = weekOf(calendar.today, calendar.weekStart);
    await overview.summary(week);
    return () => timeOf(() => overview.summary(week));
  };
  // Two windows of each: what is read first lies better in memory.
  const measures = {
    few: await measure(roots.few),
    many: await measure(roots.many),
    many2: await measure(roots.many),
    few2: await measure(roots.few),
  };
  await interleave(measures, 20);
  const taken = await interleave(measures, 51);
  return ratioOf(
    'weekly summary with 50,000 stored / with 500',
    1.2,
    [...taken.many, ...taken.many2],
    [...taken.few, ...taken.few2],
  );
}
